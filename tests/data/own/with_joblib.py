"""A task of joblib raises KeyError."""

from joblib import Parallel, delayed


def price(name: str) -> int:
    return {"coffee": 3}[name]  # raised here


def main() -> None:
    print(Parallel(n_jobs=2)(delayed(price)(name) for name in ["coffee", "tea"]))


if __name__ == "__main__":
    main()
