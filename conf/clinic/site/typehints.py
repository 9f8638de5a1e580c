"""The types of the reference, without the rules and meanings that stand behind them for the reader of the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx_autodoc_typehints import format_annotation


@dataclass(frozen=True)
class Plain:
    """Writes a type; an object and no function, because Sphinx keeps it with the other settings."""

    def __call__(self, annotation: Any, config: Config) -> str | None:
        """Return how a type with something behind it is shown; None leaves all others as they are."""
        if get_origin(annotation) is not Annotated:
            return None
        return str(format_annotation(get_args(annotation)[0], config))


def configure(app: Sphinx, config: Config) -> None:
    """Give the extension that writes the types what to ask first."""
    config.typehints_formatter = Plain()


def setup(app: Sphinx) -> None:
    """Register the hook."""
    app.connect("config-inited", configure)
