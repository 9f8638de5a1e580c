"""From the text of a traceback, a log or a dump to the failure's page; nothing but the standard library.

The same rules are interpreted in the browser, by ``conf/static/doctor*.js``;
``tests/test_doctor_in_browser.py`` holds the two together.
"""

from clinic.doctor.diagnosis import Diagnosis, diagnose

__all__ = ["Diagnosis", "diagnose"]
