"""Add a line to an unhandled error that Futures Clinic knows: what failed, and the page that explains it.

Copy this file into a project, and call it where the program starts:

    import error_note
    error_note.install()

In IPython and notebooks: ``%load_ext error_note``. In pytest: ``pytest -p error_note``. In logs, for
``logging.exception``: ``handler.addFilter(error_note.in_logs)``.

An unhandled exception, in the main thread or in another one, is then printed as always, with one line below it:

    TypeError: cannot pickle '_thread.RLock' object
    Futures Clinic: A task returns a Future. https://futures-clinic.readthedocs.io/en/latest/failures/returned_future.html

It needs Python 3.11 (``BaseException.add_note``) and the standard library, opens no connection and no file, and
changes nothing else: if it fails itself, the error is printed without its line.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from types import TracebackType
from typing import Any, Callable, Optional, Type

LONGEST = 60_000  # characters of a traceback that are read; of a longer one the last
PAGE = "https://futures-clinic.readthedocs.io/{language}/latest/failures/{slug}.html"
LINE = {"en": "Futures Clinic: {title}. {page}", "ja": "Futures Clinic:{title}。 {page}"}

ExceptHook = Callable[[Type[BaseException], BaseException, Optional[TracebackType]], object]


def install(lang: str = "en") -> None:
    """Add the line to every exception that nobody handles, in the main thread and in all others.

    ``lang`` is ``"en"`` or ``"ja"``. Raises :exc:`ValueError` for another one, and :exc:`RuntimeError`
    on a Python older than 3.11. A hook that is already installed is called as before.
    """
    if lang not in LINE:
        raise ValueError(f"lang is {lang!r}. Use one of {', '.join(LINE)}")
    if sys.version_info < (3, 11):
        raise RuntimeError(
            f"this is Python {sys.version.split()[0]}, and add_note came with 3.11. Do without install()"
        )
    before, before_in_threads = sys.excepthook, threading.excepthook

    def hook(kind: type[BaseException], error: BaseException, frames: TracebackType | None) -> None:
        annotate(error, lang)
        before(kind, error, frames)

    def hook_in_threads(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            annotate(arguments.exc_value, lang)
        before_in_threads(arguments)

    sys.excepthook, threading.excepthook = hook, hook_in_threads


def load_ipython_extension(shell: Any) -> None:
    """Add the line in IPython and in a notebook, which print errors themselves: ``%load_ext error_note``."""

    def show(shell: Any, kind: type[BaseException], error: BaseException, frames: Any, tb_offset: Any = None) -> None:
        annotate(error)
        shell.showtraceback((kind, error, frames), tb_offset=tb_offset)

    shell.set_custom_exc((Exception,), show)


def pytest_runtest_makereport(item: Any, call: Any) -> None:
    """Add the line to what a test raised, before pytest writes its report: ``pytest -p error_note``."""
    if call.excinfo is not None:
        annotate(call.excinfo.value)


def in_logs(record: logging.LogRecord) -> bool:
    """Add the line to an exception that is logged; a filter, for ``addFilter``, that lets every record pass."""
    if record.exc_info and record.exc_info[1] is not None:
        annotate(record.exc_info[1])
    return True


def annotate(error: BaseException, lang: str = "en") -> None:
    """Add the line to one exception if the rules know it, and do nothing at all if anything goes wrong."""
    try:
        note = explain("".join(traceback.format_exception(error)), lang)
        if note and note not in getattr(error, "__notes__", ()):
            error.add_note(note)  # type: ignore[attr-defined, unused-ignore]  # Python 3.11
    except BaseException:  # an error of the note, or of a hook of the error, must not hide the error of the program
        return


def explain(text: str, lang: str = "en") -> str | None:
    """Return the line for the text of a traceback; None if the text does not settle which failure it is."""
    lines = (re.sub(r"[\\/]{1,2}(?=[\w.~<])", "/", " ".join(line.split())) for line in text[-LONGEST:].splitlines())
    text = "\n".join(line for line in lines if line.strip("~^ "))
    ways = [names.split() for names, pattern in ROUTES if _search(pattern, text)]  # each, and what it rules out
    routes = {way[0] for way in ways} - {other for way in ways for other in way[1:]}
    best, known = 0, ""
    for slug, error, needed, seen, unless, aftershock in SIGNATURES:
        if needed and not routes & {*needed}:
            continue
        if not _search(error, text) or (seen and not _search(seen, text)) or (unless and _search(unless, text)):
            continue
        points = 1 + 2 * bool(needed) + 2 * bool(seen) + bool(unless) + 10 * (not aftershock)
        points = points if slug else 9  # only possible: more than what another failure leaves behind
        if points > best:
            best, known = points, slug
    if not known:
        return None
    return LINE[lang].format(title=TITLES[known][lang], page=PAGE.format(language=lang, slug=known))


def _search(pattern: str, text: str) -> bool:
    """Search a pattern of the rules: a space in it also stands for the end of a line."""
    return re.search(pattern.replace(" ", r"\s"), text, re.ASCII | re.MULTILINE) is not None


# --- the rules; written by "make rules" from the failures of Futures Clinic, not by hand ---
# fmt: off
ROUTES: tuple[tuple[str, str], ...] = (
    ('result', 'in _sendback_result\\b|Error sending result|put\\(\\(job, i, (?:result|wrapped)|process\\._ResultItem|when serializing dict item .(?:result|exception).$'),
    ('task', 'in _feed\\b|Could not pickle the task to send|_on_queue_feeder_error|process\\._CallItem|in _handle_tasks\\b|put\\(task\\)|in _map_async\\b|/pool\\.py", line \\d+, in (?:starmap|map|imap|imap_unordered|apply_async|_guarded_task_generation)\\b|MultiProcessingDataLoaderIter.*_index_queue|/managers\\.py", line \\d+, in _callmethod\\b|/joblib/parallel\\.py", line \\d+, in delayed\\b|/distributed/protocol/\\w+\\.py", line \\d+, in (?:dumps|serialize\\w*)\\b'),
    ('start', '/popen_\\w+\\.py|/forking\\.py", line \\d+, in (?:__init__|dump)|_Popen\\(process_obj\\)|reduction\\.dump\\(process_obj|/reduction\\.py", line \\d+, in dump\\b|ForkingPickler\\(file, protocol\\)|(?:load\\(from_parent\\)|/spawn\\.py", line \\d+, in _main) (?:EOFError|[\\w.]*UnpicklingError)\\b|/process\\.py", line \\d+, in start\\b|in (?:_spawn_process|_adjust_process_count|_repopulate_pool|_start_executor_manager_thread)\\b|context\\.\\w*Process (?:object|state)|^(?:\\w+\\.)*(?:p|w|proc|process|worker|job)\\.start\\(\\)$'),
    ('child', 'in spawn_main\\b|load\\(from_parent\\)|in _serve_one\\b|in _process_worker\\b|ForkingPickler\\.loads\\(|Process \\w+-\\d+(?::\\d+)?:|in (?:_fixup_main_from_path|_fixup_main_from_name)\\b|has failed to un-serialize|RemoteTraceback|/(?:multiprocess|multiprocessing|billiard)/pool\\.py", line \\d+, in worker\\b'),
    ('copy', '/copy\\.py", line \\d+, in (?:deepcopy|_deepcopy\\w*|_reconstruct|copy)\\b|\\bdeepcopy\\(|/dataclasses\\.py", line \\d+, in (?:asdict|astuple|_asdict_inner)\\b|/pydantic/|/attr/'),
    ('file', '\\b[pP]ickle\\.(?:dump|load)s?\\((?!from_parent)|\\bcPickle\\.(?:dump|load)s?\\(|\\bdill\\.dump\\w*\\(|^(?:return |\\w+ = )?dumps?\\([^()\\n]*\\bprotocol=|\\bcloudpickle\\.dump\\(|\\bjoblib\\.(?:dump|load)\\(|/joblib/(?:numpy_pickle|memory|hashing)\\.py|\\btorch\\.(?:save|load)\\(|/torch/serialization\\.py|/shelve\\.py|/streamlit/|/diskcache/|/django/core/cache|/numpy_pickle\\.py|\\.to_pickle\\(|read_pickle\\('),
    ('cloudpickle', '/cloudpickle/|/cloudpickle_fast\\.py|/cloudpickle\\.py|\\bcloudpickle\\.dumps\\(|Could not serialize (?:object|the)|FAIL serialization:'),
)
SIGNATURES: tuple[tuple[str, str, tuple[str, ...], str, str, bool], ...] = (
    ('exception_with_a_resource', "(?:can't|cannot) (?:pickle|serialize) '?[A-Za-z_]", ('result',), 'During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$', "when serializing dict item 'result'$", False),
    ('exception_with_a_resource', "Can't (?:pickle|get) local object|Can't pickle <|cannot be pickled|no default __reduce__ due to", ('result',), 'During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$', "when serializing dict item 'result'$", False),
    ('exception_with_a_resource', "Error sending result: '<[\\w.]*pool\\.ExceptionWithTraceback", (), '', '', False),
    ('exception_with_arguments', '__init__\\(\\) (?:missing|takes|got)\\b', (), 'in recv\\b|in _recv\\b|in load_reduce\\b|_handle_results|result has failed to un-serialize|pickle\\.loads?\\(', '', False),
    ('result_cannot_be_rebuilt', 'BrokenProcessPool', (), '(?:wait_result_broken_or_wakeup|_queue_management_worker)\\b[\\s\\S]*in recv\\b', '__init__\\(\\) (?:missing|takes|got)\\b', False),
    ('result_cannot_be_rebuilt', 'result has failed to un-serialize', (), '', '__init__\\(\\) (?:missing|takes|got)\\b', False),
    ('result_cannot_be_rebuilt', '/pool\\.py", line \\d+, in _handle_results\\n(?:task = get\\(\\)\\n)?File "[^"\\n]*connection\\.py", line \\d+, in recv\\n', (), '', '__init__\\(\\) (?:missing|takes|got)\\b', False),
    ('returned_future', "(?:can't|cannot) (?:pickle|serialize) '?_thread\\.RLock", ('result',), '', 'During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$', False),
    ('unpicklable_result', "(?:can't|cannot) (?:pickle|serialize) '?(?!_thread\\.R?[Ll]ock)[A-Za-z_]", ('result',), '', 'During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$', False),
    ('unpicklable_result', "Can't (?:pickle|get) local object|Can't pickle <|cannot be pickled|no default __reduce__ due to|should only be shared between processes", (), 'in _sendback_result\\b|Error sending result|process\\._ResultItem', 'During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$', False),
    ('unpicklable_result', 'Error sending result: ', (), '', '', False),
    ('unpicklable_result', "(?:can't|cannot) (?:pickle|serialize) '?_thread\\.lock", (), 'in _sendback_result\\b|Error sending result|process\\._ResultItem', 'During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$', False),
    ('argument_cannot_be_rebuilt', 'BrokenProcessPool', (), 'in _process_worker\\b[\\s\\S]*, in get\\n[^\\n]*_ForkingPickler\\.loads\\(', "Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError", False),
    ('argument_cannot_be_rebuilt', 'task has failed to un-serialize', (), '', "Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError|in <module>", False),
    ('argument_cannot_be_rebuilt', '/pool\\.py", line \\d+, in worker\\n(?:task = get\\(\\)\\n)?(?:File "[^"\\n]*/pool\\.py", line \\d+, in get\\n(?:return recv\\(\\)\\n)?)?File "[^"\\n]*(?:queues|connection)\\.py", line \\d+, in (?:get|recv)\\n[^\\n]*ForkingPickler\\.loads\\(', (), '', "Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError|in <module>", False),
    ('decorated_function', "it's not the same object as ", ('task', 'start'), '', 'unittest\\.mock', False),
    ('decorated_function', "Can't (?:pickle|get) local object (?:'|<function )[\\w.]+\\.<locals>\\.(?:_?wrapper|wrapped|decorated|inner)\\b", ('task', 'start'), '', '', False),
    ('decorated_function', "Can't pickle [^\\n]*(?:attribute lookup [\\w.]+ (?:on [\\w.]+ )?failed|it's not found as |import of module [^\\n]* failed)|Can't pickle <(?:function|class|cyfunction|built-in)", ('task', 'start'), '', '<lambda>|<locals>|same object as|attribute lookup (?:_?thread|__builtin__)\\.|attribute lookup R?[Ll]ock on _?thread|attribute lookup (?:module|generator|weakref|frame|traceback|code|cell|coroutine|dict_\\w+) on builtins', False),
    ('deeply_nested_data', 'maximum recursion depth exceeded (?:while pickling|in comparison|while calling)|RecursionError|recursion depth exceeded|excessively deep recursion required', (), 'while pickling|deep recursion required|[Ff]orkingPickler|/pickle\\.py|/reduction\\.py|_pickle|in _feed\\b|un-serialize|cloudpickle|, in save\\b', '/copy\\.py|\\b(?:[cC]?[pP]ickle|dill|joblib)\\.dump\\(|\\btorch\\.save\\(|/torch/serialization\\.py|/numpy_pickle\\.py|/shelve\\.py', False),
    ('executor_kept_in_self', "(?:can't|cannot) (?:pickle|serialize) '?(?:weakref|_thread\\.lock|_queue\\.SimpleQueue|weakref\\.ReferenceType)", ('task',), 'self\\.\\w*(?:pool|executor)\\w*\\.(?:submit|map)\\(', '', False),
    ('executor_kept_in_self', "(?:can't|cannot) (?:pickle|serialize) '?(?:_thread\\.R?[Ll]ock|_queue\\.SimpleQueue|weakref)", ('task',), 'when serializing concurrent\\.futures\\.(?:process|thread)\\.\\w*PoolExecutor object', '', False),
    ('executor_kept_in_self', "(?:can't|cannot) (?:pickle|serialize) '?_queue\\.SimpleQueue", ('task', 'start'), '', '', False),
    ('executor_kept_in_self', "Can't pickle local object <function WorkerContext\\.prepare\\.<locals>\\.create_context", ('task',), '', '', False),
    ('function_defined_after_the_pool', "(?:Can't get attribute '\\w+' on <module '__mp_main__'|module '__mp_main__' has no attribute ')", ('child',), '', '\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py', False),
    ('function_defined_after_the_pool', "(?:Can't get attribute '\\w+' on <module '__main__'|module '__main__' has no attribute ')", ('child',), 'Process Fork(?:Process|PoolWorker)-\\d+|popen_fork\\.py', '\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py', False),
    ('lambda_submitted', "Can't (?:pickle|get) local (?:object|attribute)|Can't pickle <(?:class|function) [^\\n]*<locals>\\.", ('task', 'start'), '', 'WorkerContext\\.prepare|in _sendback_result\\b|Error sending result', False),
    ('lambda_submitted', "Can't pickle <function [^\\n]*<lambda>|attribute lookup [^\\n]*<lambda>[^\\n]* failed", ('task', 'start'), '', '', False),
    ('lambda_submitted', 'attribute lookup (?:__builtin__|builtins)\\.(?:function|instancemethod) failed', ('task', 'start'), '', '', False),
    ('method_of_an_object_with_a_lock', "(?:can't|cannot) (?:pickle|serialize) '?_thread\\.R?[Ll]ock|attribute lookup (?:_?thread\\.R?[Ll]ock|R?[Ll]ock on _?thread) failed", ('task', 'start', 'cloudpickle'), '', 'PoolExecutor object|\\bcloudpickle\\.dump\\(|self\\.\\w*(?:pool|executor)\\w*\\.(?:submit|map)\\(', False),
    ('shared_primitive_as_argument', 'objects should only be shared between processes through inheritance|should only be shared between processes|pool objects cannot be passed between processes', ('task', 'start'), '', '', False),
    ('unpicklable_argument', "(?:can't|cannot) (?:pickle|serialize) '?(?!_thread\\.R?[Ll]ock|_queue\\.SimpleQueue)[A-Za-z_]", ('task', 'start', 'cloudpickle'), '', '\\bcloudpickle\\.dump\\(', False),
    ('unpicklable_argument', 'Could not pickle the task to send (?:it )?to the workers|Could not serialize (?:object of type|the (?:argument|function))|attribute lookup __builtin__\\.(?!function|instancemethod)\\w+ failed|attribute lookup (?:module|generator|weakref|frame|traceback|code|cell|coroutine|dict_\\w+) on builtins failed', ('task', 'start', 'cloudpickle'), '', '', False),
    ('unpicklable_argument', '(?:can ?not|can\'t) be pickled|no default __reduce__ due to|[Pp]ickling (?:of |an? )?[\\w. \']+ is (?:not supported|disallowed)|to a Python object for pickling|[Pp]ickling of "[^"\\n]*" instances is not enabled|refusing to serialize non-leaf tensor', ('task', 'start', 'cloudpickle'), '', '', False),
    ('unpicklable_argument', "Can't pickle <class 'unittest\\.mock\\.\\w+'>: it's not the same object as unittest\\.mock\\.", ('task', 'start', 'cloudpickle'), '', '', False),
    ('code_from_stdin', "(?:Can't get attribute '\\w+' on <module '__main__'|module '__main__' has no attribute ')", (), "Process (?:Spawn|ForkServer)\\w*-\\d+:|in spawn_main\\b|<module '__main__' \\(built-in\\)>|popen_spawn|forkserver", '\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py', False),
    ('code_from_stdin', "(?:FileNotFoundError: \\[Errno 2\\]|OSError: \\[Errno 22\\]) [^'\\n]*'[^'\\n]*<(?:stdin|input|string)>", (), '_fixup_main_from_path', '', False),
    ('daemonic_children', 'daemonic processes are not allowed to have children', (), '', '', False),
    ('default_start_method_changed', "NameError: name '(?!\\w*(?:[Pp]ool|POOL|[Ee]xecutor|EXECUTOR))\\w+' is not defined", (), '(?:/python3\\.1[4-9]t?/|Versions/3\\.\\d+/lib/python3\\.\\d+t?/|[A-Za-z]:/[^"\\n]*)concurrent/futures/process\\.py", line \\d+, in _process_worker', '', False),
    ('import_fails_in_the_child', "Can't get attribute '|module '__main__' has no attribute '|(?:ForkingPickler\\.loads\\([^\\n]*|return recv\\(\\)|load\\(from_parent\\)|getattr\\(mod, name\\))\\nAttributeError: (?:'module' object|module '[\\w.]+') has no attribute '", ('child',), '', '\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py', False),
    ('import_fails_in_the_child', 'ModuleNotFoundError|ImportError|No module named|DLL load failed', (), 'in spawn_main\\b|load\\(from_parent\\)|in _serve_one\\b|ForkingPickler\\.loads\\(|pickle\\.loads\\(|un-serialize|in _fixup_main_from_|Failed to deserialize', '', False),
    ('import_fails_in_the_child', 'has failed to un-serialize', (), 'un-serialize[\\s\\S]*in <module>', '', False),
    ('import_fails_in_the_child', "NameError: (?:global )?name '\\w+' is not defined", (), 'in _process_worker\\b|in (?:mapstar|starmapstar)\\b|RemoteTraceback|Process (?:Spawn|ForkServer)?Process-\\d+: Traceback \\(most recent call last\\): File "(?:[A-Za-z]:|/Users/|/Library/|/opt/homebrew/|/usr/local/Cellar/)', 'ForkProcess|ForkPoolWorker|/popen_fork\\.py|/thread\\.py|concurrent/futures/process\\.py|"/(?!Users/|Library/|opt/homebrew/|usr/local/Cellar/)[^"\\n]*/python(?:2\\.\\d|3\\.\\d|3\\.1[0-3])/multiprocessing/pool\\.py", line \\d+, in worker\\b', False),
    ('initializer_fails', 'Exception in initializer: Traceback', (), '', '', False),
    ('initializer_fails', 'A thread initializer failed, the thread pool is not usable anymore|An initializer failed, the thread pool is not usable', (), '', '', False),
    ('initializer_fails', "(?:Can't|can't|cannot) (?:pickle|get local object)", ('start',), 'concurrent/futures/process\\.py", line \\d+, in (?:_spawn_process|_spawn_worker|_adjust_process_count)[\\s\\S]*reduction\\.py", line \\d+, in dump\\b', '', False),
    ('initializer_fails', 'in (?:worker|_process_worker|_worker|after_fork)\\n(?:self\\.)?initializer\\(\\*(?:self\\.)?initargs\\)', (), '', '', False),
    ('missing_main_guard', 'attempt has been made to start a new process before|finished its bootstrapping phase|_check_not_importing_main|forgotten to use the proper idiom|line can be omitted if the program', (), '', '', False),
    ('missing_main_guard', 'ConnectionResetError: \\[Errno (?:104|54)\\] Connection reset by peer', (), 'connect_to_new_process', '<stdin>', False),
    ('only_the_child_complains', 'EOFError: Ran out of input|pickle data was truncated', (), 'in spawn_main\\b|load\\(from_parent\\)|in _serve_one\\b|/spawn\\.py', '', True),
    ('only_the_child_complains', '\\[WinError (?:5|6|87)\\]|PermissionError|OSError: \\[WinError', (), 'DuplicateHandle|steal_handle|in duplicate\\b|OpenProcess|DUPLICATE_', '', True),
    ('only_the_child_complains', 'FileNotFoundError', (), 'SemLock\\._rebuild|/synchronize\\.py", line \\d+, in __setstate__|in __setstate__\\b[\\s\\S]*SemLock|SemLock[\\s\\S]*in __setstate__', '', True),
    ('only_the_child_complains', 'BrokenPipeError|ConnectionResetError|EOFError', (), 'reduction\\.dump\\(process_obj|load\\(from_parent\\)', '', True),
    ('start_method_set_twice', 'context has already been set', (), '', '', False),
    ('start_method_set_twice', "SemLock created in a \\w+ context is being shared with|has no attribute '_?is_fork_ctx'", (), '', '', False),
    ('worker_killed', '(?:^|process\\.)BrokenProcessPool|BrokenProcessPool[:(]|process terminated abruptly|was terminated abruptly', (), '', '', True),
    ('worker_killed', 'TerminatedWorkerError|worker process managed by the executor was unexpectedly terminated', (), '', '', True),
    ('worker_killed', 'DataLoader worker \\(pid[^\\n]{0,60} (?:exited unexpectedly|is killed by signal)|Unexpected bus error encountered in worker', (), '', '', True),
    ('worker_killed', 'WorkerLostError|Worker exited prematurely|ProcessExpired|WorkerCrashedError|KilledWorker|(?:actor|worker) died unexpectedly|terminated with signal SIG[A-Z]', (), '', '', True),
    ('fork_with_threads', 'is multi-threaded, use of (?:fork|forkpty)\\(\\) may lead to deadlocks', (), '', '', False),
    ('fork_with_threads', '_base\\.py", line \\d+, in result\\n(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?File "[^"\\n]*popen_fork\\.py", line \\d+, in _launch', (), '', '', False),
    ('fork_with_threads', '/logging/__init__\\.py", line \\d+, in (?:acquire|handle|emit)\\n(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?File "[^"\\n]*popen_fork\\.py", line \\d+, in _launch', (), '', '', False),
    ('nested_submit_same_processes', "NameError: name '\\w*(?:[Pp]ool|POOL|[Ee]xecutor|EXECUTOR)\\w*' is not defined", (), '_process_worker', '', False),
    ('nested_submit_same_processes', "AttributeError: 'NoneType' object has no attribute '(?:submit|map)\\b", (), '_process_worker', '', False),
    ('nested_submit_same_processes', 'futures/process\\.py", line \\d+, in submit\\n(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?File "[^"\\n]*futures/process\\.py", line \\d+, in _process_worker', (), '', '', False),
    ('nested_submit_same_threads', '_base\\.py", line \\d+, in result\\n(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?(?:File [^\\n]*\\n)?File "[^"\\n]*futures/thread\\.py", line \\d+, in ', (), '', '', False),
    ('cancelled_future', '(?:^|\\w\\.)CancelledError(?: *$|:| Traceback)|raise CancelledError\\b|["\'=]CancelledError\\b|\\w\\.CancelledError\'(?: |$)', (), '', '', True),
    ('cancelled_future', 'InvalidStateError: (?:CANCELLED|FINISHED|RUNNING)\\b', (), '', '', False),
    ('ctrl_c_is_late', '^KeyboardInterrupt', (), 'in _python_exit|concurrent/futures/_base\\.py", line \\d+, in __exit__|concurrent/futures/(?:thread|process)\\.py", line \\d+, in shutdown|signal\\.raise_signal', '', False),
    ('submit_after_shutdown', "cannot schedule new futures after|RuntimeError: Executor shutdown has been called|ValueError: Pool not running|can't register atexit after shutdown|can't (?:create|start) new thread at interpreter shutdown", (), '', '', False),
    ('timeout_does_not_stop', '^(?:concurrent\\.futures\\.(?:_base\\.)?|multiprocessing\\.(?:context\\.)?)?TimeoutError(?::? *)?$', (), '(?:_base|pool)\\.py", line \\d+, in (?:result|get|next)\\n(?:raise TimeoutError\\b[^\\n]*\\n)?(?:[\\w.]*TimeoutError|$)', '', False),
    ('timeout_does_not_stop', '\\(of \\d+\\) futures unfinished', (), '', '', False),
    ('timeout_does_not_stop', 'state=finished raised TimeoutError|^(?!File )[^\\n]*\\nraise TimeoutError\\(\\)\\nTimeoutError|/(?:pool|_base)\\.py:\\d+: TimeoutError\\b|/(?:pool|_base)\\.py", line \\d+, in (?:result|get|next)\\nraise TimeoutError\\b', (), '', '', False),
    ('timeout_does_not_stop', '(?:concurrent\\.futures\\._base|multiprocessing\\.context)\\.TimeoutError', (), '', '', False),
    ('called_instead_of_submitted', "TypeError: '(?!coroutine')[\\w.]+' object is not callable", (), "(?:self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\)|return fn\\(\\*args, \\*\\*kwargs\\)|call_item\\.fn\\(\\*call_item\\.args, \\*\\*call_item\\.kwargs\\)|fn\\(\\*args\\) for args in chunk\\]) TypeError: '[\\w.]+' object is not callable", '', False),
    ('called_instead_of_submitted', "TypeError: [\\w.<>]+\\(\\) got an unexpected keyword argument '(?:args|kwargs|target|timeout)'", (), '(?:self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\)|return fn\\(\\*args, \\*\\*kwargs\\)|call_item\\.fn\\(\\*call_item\\.args, \\*\\*call_item\\.kwargs\\)|fn\\(\\*args\\) for args in chunk\\]) TypeError: ', '', False),
    ('called_instead_of_submitted', 'TypeError: [\\w.<>]+\\(\\) missing \\d+ required positional arguments?: ', (), '(?:self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\)|return fn\\(\\*args, \\*\\*kwargs\\)|call_item\\.fn\\(\\*call_item\\.args, \\*\\*call_item\\.kwargs\\)|fn\\(\\*args\\) for args in chunk\\]) TypeError: ', '', False),
    ('called_instead_of_submitted', "TypeError: (?:'[\\w.]+' object is not iterable|zip argument #\\d+ must support iteration)", (), 'concurrent/futures/(?:_base|process)\\.py", line \\d+, in (?:map|_get_chunks)\\n[^\\n]*\\nTypeError: ', '', False),
    ('called_instead_of_submitted', "AttributeError: '[\\w.]+' object has no attribute '_condition'", (), 'in (?:as_completed|wait)$', '', False),
    ('no_event_loop_in_thread', 'There is no current event loop(?: in thread|$)', (), '', '', False),
    ('no_event_loop_in_thread', 'RuntimeError: no running event loop', (), 'concurrent/futures/thread\\.py", line \\d+, in (?:run|_worker)\\b', '', False),
    ('no_event_loop_in_thread', "TypeError: (?:object Future can't be used in 'await' expression|'Future' object can't be awaited)", (), '', '', False),
    ('no_event_loop_in_thread', "TypeError: 'coroutine' object is not callable", (), 'concurrent/futures/(?:thread|process)\\.py', '', False),
    ('no_event_loop_in_thread', 'StopIteration interacts badly with generators and cannot be raised into a Future', (), '', '', False),
    ('leaked_semaphores', "(?:resource|semaphore)_tracker: There appear to be \\d+ leaked|UserWarning: (?:resource|semaphore)_tracker: '?/|leaked (?:semaphore|shared_memory|folder|file) ?(?:objects|s)? to clean up", (), '', '', True),
    ('leaked_semaphores', "KeyError: '/[^'\\n]*(?:\\b(?:psm|mp|loky|sem)[-_.]|joblib_memmapping_folder)", (), 'resource_tracker', '', True),
    ('no_shared_semaphores', '\\[Errno (?:38|28|13|30|2)\\] |This platform lacks a functioning sem_open|Function not implemented', (), '/synchronize\\.py", line \\d+, in |/context\\.py", line \\d+, in (?:R?Lock|Semaphore|BoundedSemaphore|Condition|Event|SimpleQueue)\\b|self\\._[rw]lock = ctx\\.Lock\\(\\)|_multiprocessing\\.SemLock|import _multiprocessing', 'sem_unlink|_rebuild\\b|/synchronize\\.py", line \\d+, in __setstate__|resource_tracker', False),
    ('no_shared_semaphores', "lacks a functioning sem_open|system provides too few semaphores|sem_open implementation|joblib will operate in serial mode|This Python build lacks multiprocessing|No module named '?_multiprocessing", (), '', '', False),
    ('too_many_workers', "can't start new thread(?! at)", (), '', '', False),
    ('too_many_workers', '\\[Errno (?:24|23)\\] |Too many open files', (), '/popen_\\w+\\.py|/forking\\.py|/(?:multiprocess|multiprocessing|billiard|loky)/|/torch/multiprocessing|resource_sharer|os\\.pipe\\(|Communication with the workers|/concurrent/futures/process\\.py", line \\d+, in (?:__init__|submit|_\\w*start\\w*|_spawn_process)\\b', '', False),
    ('too_many_workers', 'received \\d+ items of ancdata|Communication with the workers is no longer possible', (), '', '', False),
    ('too_many_workers', 'BlockingIOError: \\[Errno 11\\]|Resource temporarily unavailable|\\[Errno 12\\] Cannot allocate memory', (), 'os\\.fork\\(|popen_fork|in _launch\\b|_start_new_thread', '', False),
    ('windows_worker_limit', 'max_workers must be <= 6\\d|need at most 6\\d handles|On Windows, max_workers cannot exceed 6\\d', (), '', '', False),
    ('same_message_no_pool', "(?:can't|cannot) (?:pickle|serialize) '?[A-Za-z_]|Can't (?:pickle|get) local object|Can't pickle <|cannot be pickled|should only be shared between", ('copy', 'file'), '', 'in _feed\\b|in _sendback_result\\b|Error sending result|/popen_|reduction\\.dump\\(|in _handle_tasks\\b|_Popen\\(process_obj|/forking\\.py', False),
)
TITLES: dict[str, dict[str, str]] = {
    'exception_with_a_resource': {'en': 'The real exception is replaced by an error about pickling', 'ja': '本当の例外がpickleのエラーに置き換わる'},
    'exception_with_arguments': {'en': 'An exception with arguments of its own breaks the whole pool', 'ja': '独自の引数を持つ例外でプール全体が壊れる'},
    'result_cannot_be_rebuilt': {'en': 'A result arrives but cannot be rebuilt, and that breaks the pool', 'ja': '結果をpickleから復元できず、プールが壊れる'},
    'returned_future': {'en': 'A task returns a Future', 'ja': 'タスクがFutureを返している'},
    'unpicklable_result': {'en': 'A task returns something that cannot be pickled', 'ja': 'タスクがpickleできないものを返している'},
    'argument_cannot_be_rebuilt': {'en': 'An argument cannot be rebuilt in the worker', 'ja': 'ワーカーで引数をpickleから復元できない'},
    'decorated_function': {'en': 'A decorated function is "not the same object"', 'ja': 'デコレータを付けた関数が「not the same object」になる'},
    'deeply_nested_data': {'en': 'Data are nested too deeply for pickle', 'ja': 'データの入れ子が深すぎてpickleできない'},
    'executor_kept_in_self': {'en': 'An object keeps its executor and submits its own method', 'ja': 'エグゼキュータをselfに持ち、自分のメソッドを投入している'},
    'function_defined_after_the_pool': {'en': "A function is defined after the pool's workers have started", 'ja': 'プールのワーカーが起動した後で関数を定義している'},
    'lambda_submitted': {'en': 'A lambda or a local function is submitted', 'ja': 'ラムダ式やローカル関数を投入している'},
    'method_of_an_object_with_a_lock': {'en': 'A submitted method belongs to an object with a lock', 'ja': 'ロックを持つオブジェクトのメソッドを投入している'},
    'shared_primitive_as_argument': {'en': 'A multiprocessing Lock, Queue or Value is passed to a task', 'ja': 'multiprocessingのLock・Queue・Valueをタスクの引数にしている'},
    'unpicklable_argument': {'en': 'An argument cannot be pickled', 'ja': 'pickleできない引数を渡している'},
    'code_from_stdin': {'en': 'The code comes from a prompt, a notebook, -c or a pipe', 'ja': '対話モード・ノートブック・-c・パイプのコードでプロセスプールを使っている'},
    'daemonic_children': {'en': 'A daemonic process starts a process pool', 'ja': 'デーモンプロセスの中でプロセスプールを使っている'},
    'default_start_method_changed': {'en': 'A program that worked up to Python 3.13 fails since 3.14', 'ja': 'Python 3.13まで動いていたプログラムが3.14で動かない'},
    'import_fails_in_the_child': {'en': 'A worker cannot import what the task is made of', 'ja': 'タスクに必要なモジュールをワーカーがインポートできない'},
    'initializer_fails': {'en': 'The pool breaks because its initializer fails', 'ja': '初期化関数が失敗してプールが壊れる'},
    'missing_main_guard': {'en': 'The main guard is missing', 'ja': 'メインモジュールのガードがない'},
    'only_the_child_complains': {'en': 'Only the child process complains', 'ja': '子プロセスのエラーしか見えない'},
    'start_method_set_twice': {'en': 'The start method is set a second time', 'ja': '開始方式をもう一度設定している'},
    'worker_killed': {'en': 'A worker process was killed', 'ja': 'ワーカープロセスが強制終了された'},
    'fork_with_threads': {'en': 'A process is forked while threads are running', 'ja': 'スレッドが動いている最中にプロセスをforkしている'},
    'nested_submit_same_processes': {'en': 'A task uses the process pool that it runs in', 'ja': 'タスクが自分の動いているプロセスプールを使おうとしている'},
    'nested_submit_same_threads': {'en': 'A task waits for another task of the same thread pool', 'ja': 'タスクが同じスレッドプールの別のタスクを待っている'},
    'cancelled_future': {'en': 'A cancelled Future is asked for its result', 'ja': 'キャンセルされたFutureの結果を受け取ろうとしている'},
    'ctrl_c_is_late': {'en': 'The program goes on after Ctrl-C', 'ja': 'Ctrl-Cを押してもプログラムが止まらない'},
    'submit_after_shutdown': {'en': 'A task is submitted after the pool was shut down', 'ja': 'シャットダウン後のプールにタスクを投入している'},
    'timeout_does_not_stop': {'en': 'A timeout does not stop the task', 'ja': 'タイムアウトしてもタスクが止まらない'},
    'called_instead_of_submitted': {'en': 'A function is called instead of submitted', 'ja': '関数を投入せずに呼び出している'},
    'no_event_loop_in_thread': {'en': 'A worker thread has no event loop', 'ja': 'ワーカースレッドにイベントループがない'},
    'leaked_semaphores': {'en': 'The resource tracker reports leaked semaphores or shared memory', 'ja': '終了時にセマフォや共有メモリの後始末漏れが警告される'},
    'no_shared_semaphores': {'en': 'The system has no semaphores for a process pool', 'ja': 'プロセスプール用のセマフォをOSが用意できない'},
    'too_many_workers': {'en': 'Too many threads, processes or open files', 'ja': 'スレッド、プロセス、開いているファイルの数が上限を超える'},
    'windows_worker_limit': {'en': 'More than 61 workers on Windows', 'ja': 'Windowsで61個を超えるワーカーを求めている'},
    'same_message_no_pool': {'en': 'The same message, but there is no pool', 'ja': '同じ文言なのに、プールを使っていない'},
}
# fmt: on
# --- end of the rules ---
