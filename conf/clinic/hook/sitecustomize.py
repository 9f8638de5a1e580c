"""Prepares an example's interpreter before the example starts; runs on every Python since 3.7.

``CLINIC_START_METHOD`` replaces the platform's default start method, and nothing else:
the program may still choose one itself. ``CLINIC_DUMP`` names a file that receives the
stacks of all threads when SIGUSR1 arrives.
"""

import os

if "CLINIC_START_METHOD" in os.environ:
    import multiprocessing.context

    multiprocessing.context._default_context._default_context = multiprocessing.get_context(
        os.environ["CLINIC_START_METHOD"]
    )

if "CLINIC_DUMP" in os.environ:
    import faulthandler
    import signal

    faulthandler.register(signal.SIGUSR1, file=open(os.environ["CLINIC_DUMP"], "a"), all_threads=True)
