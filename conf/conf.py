"""Sphinx configuration of both languages: sphinx-build -c conf -D language=ja docs/ja build/html/ja."""

import gc
import os
import sys
import warnings
from pathlib import Path

from sphinx.deprecation import RemovedInSphinx10Warning

# sphinx-autodoc-typehints 3.6 is the last release for Python 3.11; it uses what Sphinx 10 will remove.
warnings.filterwarnings("ignore", category=RemovedInSphinx10Warning, module="sphinx_autodoc_typehints")

# A build keeps nearly all that it makes, and looking through it again and again takes a tenth of the time.
gc.set_threshold(50_000, 20, 100)

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "examples" / "toolbox")]

project = "Futures Clinic"  # clinic.site gives each language its title
author = "The Futures Clinic contributors"
project_copyright = "2026, The Futures Clinic contributors"
language = "en"  # -D language=ja replaces it

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_autodoc_typehints",
    "sphinx_copybutton",
    "sphinx_design",
    "clinic.site",
]
nitpicky = True
# A build needs no network, so names of the standard library and of other projects have no page to link to.
nitpick_ignore_regex = [(r"py:.*", r"(?!clinic\b).*")]
templates_path = ["templates"]
locale_dirs = [str(HERE / "locale")]  # absolute: sphinx.js is looked up from the working directory
gettext_compact = False  # one catalogue for each page, so that only reference pages have one

# MyST: explicit labels only, because Japanese headings have no ids of their own.
myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
myst_heading_anchors = 0

# Furo: light, no foreign hosts. The announcement bar carries the language switch (templates/page.html).
html_theme = "furo"
html_theme_options = {"announcement": "language", "top_of_page_buttons": []}
html_static_path = ["static"]
html_css_files = ["site.css"]
html_favicon = "static/favicon.svg"
html_show_sourcelink = False
smartquotes = False  # what is searched for and copied has straight quotes
html_copy_source = True  # "Source of this page", where no repository is known
html_baseurl = os.environ.get("READTHEDOCS_CANONICAL_URL", "")

# Autodoc: a package that only the tests install.
autodoc_mock_imports = ["psutil"]
autodoc_member_order = "bysource"
toc_object_entries = False  # Furo copies the whole table of contents into every page; functions double its time
autodoc_typehints_format = "short"
always_document_param_types = True

# Copy button: what lands in the clipboard must run; recorded output is there to be read.
copybutton_selector = "div.highlight:not(.transcript *):not(.fix-diff *) pre"
copybutton_prompt_text = r">>> |\.\.\. ?|\$ "
copybutton_prompt_is_regexp = True
copybutton_exclude = ".linenos, .gp, .go, .gt, .gr"
