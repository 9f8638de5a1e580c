"""Tea is brewed."""


def main() -> None:
    """Brew."""
    print("tea")


if __name__ == "__main__":
    main()
