"""What git knows of this checkout; clear errors where it knows too little."""

from __future__ import annotations

import subprocess
from pathlib import Path

from clinic.places import ROOT


def head(root: Path = ROOT) -> str:
    """Return the commit that is checked out. Raises :exc:`RuntimeError` without a history."""
    done = git(root, "rev-parse", "--verify", "HEAD")
    if done.returncode:
        raise RuntimeError(f"{root} has no history: {done.stderr.strip()}. Clone it with git, or verify everything")
    return done.stdout.strip()


def known(root: Path = ROOT) -> bool:
    """Tell whether there is a history: an archive that was downloaded has none."""
    try:
        return bool(head(root))
    except RuntimeError:
        return False


def changed(root: Path, *paths: str) -> list[str]:
    """Return what differs from the commit that is checked out, as ``git status`` names it."""
    return git(root, "status", "--porcelain", "--", *paths).stdout.splitlines()


def commits_since(commit: str, root: Path, *paths: str) -> int:
    """Count the commits since one that touch these paths.

    Raises :exc:`RuntimeError` if it is not part of this history, or beyond the end of a shallow clone.
    """
    if git(root, "merge-base", "--is-ancestor", commit, "HEAD").returncode:
        if git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == "true":
            fact, remedy = "is not in this clone, which is shallow", "Get all commits: git fetch --unshallow"
        else:
            fact, remedy = "is no ancestor of this one", "Verify everything again: make verify"
        raise RuntimeError(f"commit {commit[:12]} of the last full proof {fact}. {remedy}")
    return int(git(root, "rev-list", "--count", f"{commit}..HEAD", "--", *paths).stdout)


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Ask git."""
    try:
        return subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False, timeout=60
        )
    except OSError as error:
        raise RuntimeError(f"git cannot be run: {error}. Install it, or verify everything: make verify") from error
