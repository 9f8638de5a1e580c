"""A forked worker waits for the threads of zstd that the main process has started, and it has not."""

from concurrent.futures import ProcessPoolExecutor

from compression.zstd import CompressionParameter, ZstdCompressor

COMPRESSOR = ZstdCompressor(options={CompressionParameter.nb_workers: 2})


def compress(letter: str) -> bool:
    """Say whether ten million letters become fewer than a million bytes."""
    packed = COMPRESSOR.compress(letter.encode() * 10_000_000, ZstdCompressor.FLUSH_FRAME)
    return len(packed) < 1_000_000


def main() -> None:
    """Compress here, which starts the threads, and then in a worker."""
    print(compress("a"))
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(compress, "b").result())  # hangs


if __name__ == "__main__":
    main()
