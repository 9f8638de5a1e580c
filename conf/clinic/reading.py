"""Reads a data file into the class that describes it; all its faults are told at once.

cattrs does the work: msgspec tells the first fault only, jsonschema needs each key described a second time as a
record, and both it and pydantic come compiled and three to eight times as large. By itself cattrs is lenient,
so that ``"no"`` would be true and ``"dill"`` four packages; the hooks below make it strict.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_args, get_origin

from cattrs import BaseConverter, ClassValidationError, Converter, ForbiddenExtraKeysError, IterableValidationError
from cattrs.cols import homogenous_tuple_structure_factory, is_mapping, mapping_structure_factory
from cattrs.gen import make_dict_structure_fn, override
from packaging.specifiers import SpecifierSet

from clinic.faults import DataError, Fault, WrongError, meant
from clinic.values import specifiers

Shape = TypeVar("Shape")
Hook = Callable[[Any, Any], Any]
Factory = Callable[[Any, BaseConverter], Hook]
NAMES = {str: "a text", bool: "true or false", int: "a whole number", float: "a number with a point"}
SAMPLES = {str: '"text"', bool: "true", int: "1", float: "1.0"}


def read_toml(file: Path, shape: type[Shape]) -> Shape:
    """Read a TOML file. Raises :exc:`DataError` with every fault found."""
    return structure(file, parse_toml(file), shape)


def read_json(file: Path, shape: type[Shape]) -> Shape:
    """Read a JSON file. Raises :exc:`DataError` with every fault found."""
    return structure(file, parse(file, json.loads, "JSON"), shape)


def read_text(file: Path) -> str:
    """Read a text file as UTF-8. Raises :exc:`DataError`."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        fact = f"byte {error.start} is not UTF-8"
        raise DataError(file, "(text)", fact, "Save the file as UTF-8") from error
    except OSError as error:
        remedy = "A file of this name must be there"
        raise DataError(file, "(file)", f"it cannot be read: {error.strerror}", remedy) from error


def parse_toml(file: Path) -> dict[str, Any]:
    """Read a TOML file that no class describes. Raises :exc:`DataError`."""
    parsed: dict[str, Any] = parse(file, tomllib.loads, "TOML")
    return parsed


def parse(file: Path, loads: Callable[[str], Any], language: str) -> Any:
    """Read a file of either language."""
    text = read_text(file)
    try:
        return loads(text)
    except (ValueError, RecursionError) as error:
        fact = f"this is not {language}: {error}"
        raise DataError(file, "(syntax)", fact, "Mend the line that it names") from error


def structure(file: Path, data: Any, shape: type[Shape]) -> Shape:
    """Turn what was read into its class."""
    try:
        return CONVERTER.structure(data, shape)
    except (ClassValidationError, WrongError) as error:
        raise DataError.of(faults(file, "", error, shape)) from error


def faults(file: Path, path: str, error: Exception, shape: Any) -> Iterator[Fault]:
    """Yield what cattrs found, with the path of each key."""
    if isinstance(error, ClassValidationError):
        for each, note in error.group_exceptions()[0]:
            yield from faults(file, f"{path}.{key_of(error.cl, note.name)}".strip("."), each, error.cl)
        for each in error.group_exceptions()[1]:
            yield from faults(file, path, each, error.cl)
    elif isinstance(error, IterableValidationError):
        for each, element in error.group_exceptions()[0]:
            index = element.index
            inner = f"{path}[{index}]" if isinstance(index, int) else f"{path}.{index}".strip(".")
            yield from faults(file, inner, each, shape)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = keys(error.cl)
        for name in sorted(error.extra_fields):
            yield Fault(file, f"{path}.{name}".strip("."), "unknown key", meant(name, known))
    elif isinstance(error, WrongError):
        yield Fault(file, path or "(content)", error.fact, error.remedy)
    elif isinstance(error, KeyError):
        yield Fault(file, path, "the key is missing", f"Add it: {keys(shape).get(path.rpartition('.')[2], '')}")
    else:
        raise error


def keys(shape: type) -> dict[str, str]:
    """Return the keys that a file has for a class, and what each means."""
    assert is_dataclass(shape)
    return {key_of(shape, field.name): meaning(field.type) for field in fields(shape)}


def key_of(shape: Any, name: str) -> str:
    """Return the key that a file has for an attribute."""
    hints = next(field.type for field in fields(shape) if field.name == name)
    renamed = [item.rename for item in notes(hints) if type(item) is type(override())]
    return str(renamed[0]) if renamed and renamed[0] else name


def notes(hint: Any) -> tuple[Any, ...]:
    """Return what stands behind a type: rules, its meaning, the key's name."""
    return getattr(hint, "__metadata__", ())


def meaning(hint: Any) -> str:
    """Return the text behind a type."""
    return next((item for item in notes(hint) if isinstance(item, str)), "")


def ruled(hint: Any, converter: BaseConverter) -> Hook:
    """Read a type, then ask the rules behind it."""
    inner = get_args(hint)[0]
    rules = [item for item in notes(hint) if callable(item)]
    hook = converter.get_structure_hook(inner)

    def check(value: Any, _: Any) -> Any:
        read = hook(value, inner)
        for rule in rules:
            rule(read)
        return read

    return check


def has_origin(hint: Any, origin: object) -> bool:
    """Tell whether a type is made from another, as ``tuple[str, ...]`` from ``tuple``."""
    return bool(get_origin(hint) == origin)


def exact(kind: type) -> Hook:
    """Take a value of this type only."""

    def check(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise WrongError(f"{value!r} is not {NAMES[kind]}", f"Write {SAMPLES[kind]}")
        return value

    return check


def listed(hint: Any, converter: BaseConverter) -> Hook:
    """Take a list only."""
    hook = homogenous_tuple_structure_factory(hint, converter)

    def check(value: Any, shape: Any) -> Any:
        if not isinstance(value, list):
            raise WrongError(f"{value!r} is not a list", f"Write it in brackets: [{value!r}]")
        return hook(value, shape)

    return check


def tabled(make: Factory) -> Factory:
    """Take a table only."""

    def factory(hint: Any, converter: BaseConverter) -> Hook:
        hook = make(hint, converter)

        def check(value: Any, shape: Any) -> Any:
            if not isinstance(value, dict):
                raise WrongError(f"{value!r} is not a table", "Write [name] above its keys")
            return hook(value, shape)

        return check

    return factory


def described(shape: Any, converter: BaseConverter) -> Hook:
    """Read a table that has a class of its own."""
    return make_dict_structure_fn(shape, converter, _cattrs_forbid_extra_keys=True)


def strict() -> Converter:
    """Return a converter that changes no type, and that knows no key by chance."""
    converter = Converter()
    for kind in NAMES:
        converter.register_structure_hook(kind, exact(kind))
    converter.register_structure_hook(SpecifierSet, lambda value, _: specifiers(exact(str)(value, str)))
    converter.register_structure_hook_factory(lambda hint: has_origin(hint, tuple), listed)
    converter.register_structure_hook_factory(is_mapping, tabled(mapping_structure_factory))
    converter.register_structure_hook_factory(is_dataclass, tabled(described))
    converter.register_structure_hook_factory(lambda hint: has_origin(hint, Annotated), ruled)
    return converter


CONVERTER = strict()
