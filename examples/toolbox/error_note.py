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
    ('result child task', 'in _sendback_result\\b|Error sending result|put\\(\\(job, i, (?:result|wrapped)|process\\._ResultItem|when serializing dict item .(?:result|exception).$'),
    ('rebuilt child file', 'in (?:_handle_results|wait_result_broken_or_wakeup|_queue_management_worker)\\n(?:[^\\n]{0,200}\\n)?File "[^"\\n]{0,200}/(?:connection|queues)\\.py", line \\d+, in (?:recv|get)\\b(?!\\n[^\\n]{0,200}recv_bytes)|result has failed to un-serialize'),
    ('task file', 'in _feed\\b|Could not pickle the task to send|_on_queue_feeder_error|process\\._CallItem|in _handle_tasks\\b|put\\(task\\)|in _map_async\\b|/pool\\.py", line \\d+, in (?:starmap|map|imap|imap_unordered|apply_async|_guarded_task_generation)\\b|MultiProcessingDataLoaderIter.*_index_queue|/managers\\.py", line \\d+, in _callmethod conn\\.send\\(|/joblib/parallel\\.py", line \\d+, in delayed\\b|/distributed/protocol/\\w+\\.py", line \\d+, in (?:dumps|serialize\\w*)\\b'),
    ('start', '/popen_\\w+\\.py(?!", line \\d+, in (?:wait|poll|_send_signal|terminate|kill|close)\\b)|/forking\\.py", line \\d+, in (?:__init__|dump)|_Popen\\(process_obj\\)|reduction\\.dump\\(process_obj|/reduction\\.py", line \\d+, in dump\\b|ForkingPickler\\(file, protocol\\)|(?:load\\(from_parent\\)|/spawn\\.py", line \\d+, in _main) (?:EOFError|[\\w.]*UnpicklingError)\\b|/process\\.py", line \\d+, in start\\b|in (?:_spawn_process|_adjust_process_count|_repopulate_pool|_start_executor_manager_thread)\\b|context\\.\\w*Process (?:object|state)|^(?:\\w+\\.)*(?:p|w|proc|process|worker|job)\\.start\\(\\)$'),
    ('child', 'in spawn_main\\b|load\\(from_parent\\)|in _serve_one\\b|in _process_worker\\b|ForkingPickler\\.loads\\(|Process \\w+-\\d+(?::\\d+)?:|in (?:_fixup_main_from_path|_fixup_main_from_name)\\b|has failed to un-serialize|/(?:multiprocess|multiprocessing|billiard)/pool\\.py", line \\d+, in worker\\b'),
    ('copy', '/copy\\.py", line \\d+, in (?:deepcopy|_deepcopy\\w*|_reconstruct|copy)\\b|\\bdeepcopy\\(|/dataclasses\\.py", line \\d+, in (?:asdict|astuple|_asdict_inner)\\b|/pydantic/|/attr/'),
    ('file', '\\b[pP]ickle\\.(?:dump|load)s?\\((?!from_parent)|\\bcPickle\\.(?:dump|load)s?\\(|\\bdill\\.dump\\w*\\(|^(?:return |\\w+ = )?dumps?\\([^()\\n]*\\bprotocol=|\\bcloudpickle\\.dump\\(|\\bjoblib\\.(?:dump|load)\\(|/joblib/(?:numpy_pickle|memory|hashing)\\.py|\\btorch\\.(?:save|load)\\(|/torch/serialization\\.py|/shelve\\.py|/streamlit/|/diskcache/|/django/core/cache|/numpy_pickle\\.py|\\.to_pickle\\(|read_pickle\\('),
    ('cloudpickle', '/cloudpickle/|/cloudpickle_fast\\.py|/cloudpickle\\.py|\\bcloudpickle\\.dumps\\(|Could not serialize (?:object|the)|FAIL serialization:'),
)
SIGNATURES: tuple[tuple[str, str, tuple[str, ...], str, str, bool], ...] = (
    ('exception_with_a_resource', "(?:can't|cannot) (?:pickle|serialize) '?(?!a (?:bytes|string) obj)[A-Za-z_]", ('result',), '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))', "when serializing dict item 'result'$", False),
    ('exception_with_a_resource', "Can't (?:pickle|get) local object|Can't pickle <|cannot be pickled|no default __reduce__ due to", ('result',), '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))', "when serializing dict item 'result'$", False),
    ('exception_with_a_resource', 'Error sending result: ', (), '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))', '', False),
    ('exception_with_arguments', '__init__\\(\\) (?:missing|takes|got)\\b', (), 'in recv\\b|in _recv\\b|in load_reduce\\b|_handle_results|result has failed to un-serialize|pickle\\.loads?\\(', '', False),
    ('result_cannot_be_rebuilt', 'BrokenProcessPool', (), '(?:wait_result_broken_or_wakeup|_queue_management_worker)\\b[\\s\\S]*in recv\\b', '__init__\\(\\) (?:missing|takes|got)\\b', False),
    ('result_cannot_be_rebuilt', 'result has failed to un-serialize', (), '', '__init__\\(\\) (?:missing|takes|got)\\b', False),
    ('result_cannot_be_rebuilt', '(?:in (?:_handle_results|wait_result_broken_or_wakeup|_queue_management_worker)\\n(?:[^\\n]{0,200}\\n)?File "[^"\\n]{0,200}/(?:connection|queues)\\.py", line \\d+, in (?:recv|get)\\b(?!\\n[^\\n]{0,200}recv_bytes))', (), '', '__init__\\(\\) (?:missing|takes|got)\\b|items of ancdata|\\[Errno 24\\]', False),
    ('', '_RemoteTraceback: (?:\'{3}|"{3}) Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in wait_result_broken_or_wakeup\\b(?![\\s\\S]*\\w(?:Error|Exception)\\b)', (), '', '', False),
    ('returned_future', "(?:can't|cannot) (?:pickle|serialize) '?_thread\\.RLock", ('result',), '', '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))', False),
    ('unpicklable_result', "(?:can't|cannot) (?:pickle|serialize) '?(?!_thread\\.R?[Ll]ock)(?!a (?:bytes|string) obj)[A-Za-z_]", ('result',), '', '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))|(?:(?:can\'t|cannot) pickle \'?(?:coroutine|async_generator)\\b)', False),
    ('unpicklable_result', "Can't (?:pickle|get) local object|Can't pickle <|cannot be pickled|no default __reduce__ due to|should only be shared between processes", (), 'in _sendback_result\\b|Error sending result|process\\._ResultItem', '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))', False),
    ('unpicklable_result', 'Error sending result: ', (), '', '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))|(?:(?:can\'t|cannot) pickle \'?(?:coroutine|async_generator)\\b)|\'i\' format requires|larger than 4 ?GiB', False),
    ('unpicklable_result', "(?:can't|cannot) (?:pickle|serialize) '?_thread\\.lock", (), 'in _sendback_result\\b|Error sending result|process\\._ResultItem', '(?:During handling of the above exception, another exception occurred: Traceback \\(most recent call last\\): File "[^"\\n]*process\\.py", line \\d+, in _sendback_result(?![\\s\\S]*when serializing dict item \'result\'$)|when serializing dict item \'exception\'$|Error sending result: \'{1,2}(?:<[\\w.]*pool\\.ExceptionWithTraceback|[A-Z]\\w*(?:Error|Exception)\\(|\\(1, <ExceptionInfo: ))', False),
    ('argument_cannot_be_rebuilt', 'BrokenProcessPool|Process \\S{0,40}Process-\\d', (), 'in _process_worker\\b[\\s\\S]*, in get\\n[^\\n]*_ForkingPickler\\.loads\\(', 'Can\'t get attribute|AttributeError: module \'|ModuleNotFoundError|ImportError|NameError|(?:(?:ForkingPickler\\.loads\\([^\\n]*|load\\(from_parent\\))\\n(?:File "<frozen [^\\n]*\\n){0,9}File "[^"\\n]*", line \\d+, in <module>)|in RebuildProxy', False),
    ('', 'task has failed to un-serialize', (), '', "ForkingPickler\\.loads\\(|Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError|in <module>|unpickle", False),
    ('argument_cannot_be_rebuilt', 'task has failed to un-serialize', (), 'ForkingPickler\\.loads\\(|unpickle', "Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError|in <module>", False),
    ('argument_cannot_be_rebuilt', '/pool\\.py", line \\d+, in worker\\n(?:task = get\\(\\)\\n)?(?:File "[^"\\n]*/pool\\.py", line \\d+, in get\\n(?:return recv\\(\\)\\n)?)?File "[^"\\n]*(?:queues|connection)\\.py", line \\d+, in (?:get|recv)\\n[^\\n]*ForkingPickler\\.loads\\(', (), '', "Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError|in <module>|in RebuildProxy", False),
    ('argument_cannot_be_rebuilt', 'Failed to deserialize|Could not deserialize task|/distributed/protocol/pickle\\.py", line \\d+, in loads', (), '', "(?:Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError)|No module named", False),
    ('decorated_function', "it's not the same object as ", ('task', 'start', 'cloudpickle'), '', 'unittest\\.mock', False),
    ('decorated_function', "(?:Can't (?:pickle|get) local object (?:'|<function )[\\w.]{1,200}\\.<locals>\\.(\\w*(?:wrap|decorat)\\w*|inner)\\b[\\s\\S]{1,8000}?\\b(?:(?:submit|map|imap|imap_unordered|starmap|apply|apply_async|starmap_async|map_async)\\(|run_in_executor\\([\\w.]{1,60}, ?|target=)(?!\\1\\b|fn\\b|func\\b)[A-Za-z_]\\w{0,80}[,)])", ('task', 'start'), "(?:Can't (?:pickle|get) local object (?:'|<function )[\\w.]{1,200}\\.<locals>\\.(\\w*(?:wrap|decorat)\\w*|inner)\\b[\\s\\S]{1,8000}?\\b(?:(?:submit|map|imap|imap_unordered|starmap|apply|apply_async|starmap_async|map_async)\\(|run_in_executor\\([\\w.]{1,60}, ?|target=)(?!\\1\\b|fn\\b|func\\b)[A-Za-z_]\\w{0,80}[,)])", '', False),
    ('decorated_function', "Can't (?:pickle|get) local object (?:'|<function )[\\w.]+\\.<locals>\\.(?:_?wrapper|wrapped|decorated|inner)\\b", ('task', 'start'), '', '', False),
    ('decorated_function', "Can't pickle [^\\n]{0,200}(?:attribute lookup [\\w.]{1,200} (?:on [\\w.]{1,200} )?failed|it's not found as |import of module [^\\n]{0,200} failed)|Can't pickle <(?:function|class|cyfunction|built-in)", ('task', 'start'), '', '<lambda>|<locals>|same object as|attribute lookup (?:_?thread|__builtin__)\\.|attribute lookup R?[Ll]ock on _?thread|attribute lookup (?:module|generator|weakref|frame|traceback|code|cell|coroutine|dict_\\w+) on builtins', False),
    ('deeply_nested_data', 'maximum recursion depth exceeded (?:while pickling|in comparison|while calling)|RecursionError|recursion depth exceeded|excessively deep recursion required', ('task', 'start', 'result', 'cloudpickle'), 'while pickling|deep recursion required|[Ff]orkingPickler|/pickle\\.py|/reduction\\.py|_pickle|in _feed\\b|un-serialize|cloudpickle', '/copy\\.py|\\b(?:[cC]?[pP]ickle|dill|joblib)\\.dump\\(|\\btorch\\.save\\(|/torch/serialization\\.py|/numpy_pickle\\.py|/shelve\\.py', False),
    ('executor_kept_in_self', "(?:can't|cannot) (?:pickle|serialize) '?(?:weakref|_thread\\.lock|_queue\\.SimpleQueue|weakref\\.ReferenceType)", ('task',), 'self\\.\\w*(?:pool|executor)\\w*\\.(?:submit|map)\\(', '', False),
    ('executor_kept_in_self', "(?:can't|cannot) (?:pickle|serialize) '?(?:_thread\\.R?[Ll]ock|_queue\\.SimpleQueue|weakref)", ('task',), 'when serializing concurrent\\.futures\\.(?:process|thread)\\.\\w*PoolExecutor object', '', False),
    ('executor_kept_in_self', "(?:can't|cannot) (?:pickle|serialize) '?_queue\\.SimpleQueue", ('task', 'start'), '', '', False),
    ('executor_kept_in_self', 'pool objects cannot be passed between processes', ('task', 'start'), 'self\\.\\w*pool\\w*\\.(?:map|starmap|imap|imap_unordered|apply|\\w+_async)\\(', '', False),
    ('executor_kept_in_self', "Can't pickle local object <function WorkerContext\\.prepare\\.<locals>\\.create_context", ('task',), '', '', False),
    ('', "(?:Can't get attribute '\\w+' on <module '__mp_main__'|module '__mp_main__' has no attribute ')", ('child',), '', '(?:\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py)', False),
    ('function_defined_after_the_pool', "(?:Can't get attribute '\\w+' on <module '__main__'|module '__main__' has no attribute ')", ('child',), 'Process Fork(?:Process|PoolWorker)-\\d+|popen_fork\\.py', '(?:\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py)', False),
    ('lambda_submitted', "Can't (?:pickle|get) local (?:object|attribute)|Can't pickle <(?:class|function) [^\\n]*<locals>\\.", ('task', 'start'), '', 'WorkerContext\\.prepare|in _sendback_result\\b|Error sending result', False),
    ('lambda_submitted', "Can't pickle <function [^\\n]{0,200}<lambda>|attribute lookup [^\\n ]{0,200}<lambda>(?: on [\\w.]{1,200})? failed", ('task', 'start'), '', '', False),
    ('', "has no attribute '<lambda>", (), '', '', False),
    ('lambda_submitted', 'attribute lookup (?:__builtin__|builtins)\\.(?:function|instancemethod) failed', ('task', 'start'), '', '', False),
    ('method_of_an_object_with_a_lock', "(?:can't|cannot) (?:pickle|serialize) '?_thread\\.R?[Ll]ock|attribute lookup (?:_?thread\\.R?[Ll]ock|R?[Ll]ock on _?thread) failed", ('task', 'start', 'cloudpickle'), '', 'PoolExecutor object|\\bcloudpickle\\.dump\\(|self\\.\\w*(?:pool|executor)\\w*\\.(?:submit|map)\\(', False),
    ('shared_primitive_as_argument', 'objects should only be shared between processes through inheritance|should only be shared between processes|pool objects cannot be passed between processes', ('task', 'start'), '', '', False),
    ('unpicklable_argument', "(?:can't|cannot) (?:pickle|serialize) '?(?!_thread\\.R?[Ll]ock|_queue\\.SimpleQueue)(?!a (?:bytes|string) obj)[A-Za-z_]", ('task', 'start', 'cloudpickle'), '', "\\bcloudpickle\\.dump\\(|(?:(?:can't|cannot) pickle '?(?:coroutine|async_generator)\\b)", False),
    ('unpicklable_argument', 'Could not pickle the task to send (?:it )?to the workers', ('task', 'start', 'cloudpickle'), "(?:can't|cannot|Can't) pickle|cannot be pickled|[Pp]ickling of|__reduce__|__getstate__", '', False),
    ('', 'Could not pickle the task to se', (), '', '', False),
    ('unpicklable_argument', 'Could not serialize (?:object of type|the (?:argument|function))|attribute lookup __builtin__\\.(?!function|instancemethod)\\w+ failed|attribute lookup (?:module|generator|weakref|frame|traceback|code|cell|coroutine|dict_\\w+) on builtins failed', ('task', 'start', 'cloudpickle'), '', '', False),
    ('unpicklable_argument', '(?:can ?not|can\'t) be pickled|no default __reduce__ due to|[Pp]ickling (?:of |an? )?[\\w. \']{1,60} is (?:not supported|disallowed)|to a Python object for pickling|[Pp]ickling of "[^"\\n]{0,100}" instances is not enabled|refusing to serialize non-leaf tensor', ('task', 'start', 'cloudpickle'), '', '', False),
    ('unpicklable_argument', "Can't pickle <class 'unittest\\.mock\\.\\w+'>: it's not the same object as unittest\\.mock\\.", ('task', 'start', 'cloudpickle'), '', '', False),
    ('code_from_stdin', "(?:Can't get attribute '\\w+' on <module '__main__'|module '__main__' has no attribute '(?![<_]))", (), "Process (?:Spawn|ForkServer)\\w*-\\d+:|in spawn_main\\b|<module '__main__' \\(built-in\\)>|popen_spawn|forkserver", '(?:\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py)|(?:in (?:_handle_results|wait_result_broken_or_wakeup|_queue_management_worker)\\n(?:[^\\n]{0,200}\\n)?File "[^"\\n]{0,200}/(?:connection|queues)\\.py", line \\d+, in (?:recv|get)\\b(?!\\n[^\\n]{0,200}recv_bytes))|it\'s not found as __main__\\.', False),
    ('code_from_stdin', "(?:FileNotFoundError: \\[Errno 2\\]|OSError: \\[Errno 22\\]) [^'\\n]*'[^'\\n]*<(?:stdin|input|string)>", (), '_fixup_main_from_path', '', False),
    ('', "(?:FileNotFoundError: \\[Errno 2\\]|OSError: \\[Errno 22\\]) [^'\\n]*'[^'\\n]*<stdin>'", (), '', '', False),
    ('daemonic_children', 'daemonic processes are not allowed to have children', (), '', '', False),
    ('default_start_method_changed', "NameError: name '(?!\\w*(?:[Pp]ool|POOL|[Ee]xecutor|EXECUTOR))\\w+' is not defined", (), '(?:(?:/python3\\.1[4-9]t?/|Versions/3\\.\\d+/lib/python3\\.\\d+t?/|[A-Za-z]:/[^"\\n]{0,200})(?:concurrent/futures/process\\.py", line \\d+, in _process_worker|multiprocessing/pool\\.py", line \\d+, in worker)\\b)', 'ForkProcess|ForkPoolWorker|/popen_fork\\.py', False),
    ('', '^global (\\w{1,60})\\b(?:\\n[^\\n]*){0,12}?\\n\\1 ?(?:(?:[-+*/|&]|//)=|= ?\\1\\b)', (), 'ProcessPoolExecutor|\\b(?:multiprocessing|mp)\\.(?:Pool|Process)\\(|^from multiprocessing import [^\\n]{0,100}\\b(?:Pool|Process)\\b', '(?:Traceback \\(most|^File "|\\(most recent call first\\)|^(?:[\\w.]{1,80}\\.)?\\w{1,80}(?:Error|Exception)\\b|(?:^Killed(?: |$)|^(?:zsh: |\\[\\d{1,4}\\] (?:[+-] )?\\d{1,9} )killed\\b|: line \\d{1,9}: \\d{1,9} Killed\\b))|\\binitializer=', False),
    ('import_fails_in_the_child', "Can't get attribute '|module '__main__' has no attribute '(?!__|<lambda>)|(?:ForkingPickler\\.loads\\([^\\n]*|return recv\\(\\)|load\\(from_parent\\)|getattr\\(mod, name\\))\\nAttributeError: (?:'module' object|module '[\\w.]+') has no attribute '", ('child',), '', "(?:\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py)|<module '__mp_main__'|module '__mp_main__' has|NotShareableError", False),
    ('import_fails_in_the_child', "(?:Can't get attribute '\\w+' on <module '__mp_main__'|module '__mp_main__' has no attribute ')", ('child',), '(?:SpawnPoolWorker|SpawnProcess|popen_spawn|in spawn_main\\b|"[A-Za-z]:/[^"\\n]{0,200}/multiprocessing/)', '(?:\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py)', False),
    ('', "(?:Can't get attribute '\\w+' on <module '__mp_main__'|module '__mp_main__' has no attribute ')", ('child',), '', '(?:\\b[pP]ickle\\.load\\((?!from_parent)|\\b(?:joblib|torch)\\.load\\(|/torch/serialization\\.py|/numpy_pickle\\.py)', False),
    ('import_fails_in_the_child', "(?:^|\\w\\.|')(?:ModuleNotFoundError|ImportError)\\b|No module named|DLL load failed", (), 'in spawn_main\\b|load\\(from_parent\\)|in _serve_one\\b|ForkingPickler\\.loads\\(|pickle\\.loads\\(|un-serialize|in _fixup_main_from_|Failed to deserialize|Could not deserialize|/distributed/protocol/pickle\\.py", line \\d+, in loads', '(?:in (?:_handle_results|wait_result_broken_or_wakeup|_queue_management_worker)\\n(?:[^\\n]{0,200}\\n)?File "[^"\\n]{0,200}/(?:connection|queues)\\.py", line \\d+, in (?:recv|get)\\b(?!\\n[^\\n]{0,200}recv_bytes))|WinError 1455|[Pp]aging file is too small', False),
    ('import_fails_in_the_child', '(?:(?:ForkingPickler\\.loads\\([^\\n]*|load\\(from_parent\\))\\n(?:File "<frozen [^\\n]*\\n){0,9}File "[^"\\n]*", line \\d+, in <module>)', (), '', '(?:in (?:_handle_results|wait_result_broken_or_wakeup|_queue_management_worker)\\n(?:[^\\n]{0,200}\\n)?File "[^"\\n]{0,200}/(?:connection|queues)\\.py", line \\d+, in (?:recv|get)\\b(?!\\n[^\\n]{0,200}recv_bytes))|WinError 1455', False),
    ('import_fails_in_the_child', 'has failed to un-serialize', (), 'un-serialize[\\s\\S]{0,1500}in <module>', '', False),
    ('import_fails_in_the_child', "NameError: (?:global )?name '\\w+' is not defined", (), 'in _process_worker\\b|in (?:mapstar|starmapstar)\\b|RemoteTraceback|Process (?:Spawn|ForkServer)?Process-\\d+: Traceback \\(most recent call last\\): File "(?:[A-Za-z]:|/Users/|/Library/|/opt/homebrew/|/usr/local/Cellar/)', 'ForkProcess|ForkPoolWorker|/popen_fork\\.py|/thread\\.py|concurrent/futures/process\\.py|(?:(?:/python3\\.1[4-9]t?/|Versions/3\\.\\d+/lib/python3\\.\\d+t?/|[A-Za-z]:/[^"\\n]{0,200})(?:concurrent/futures/process\\.py", line \\d+, in _process_worker|multiprocessing/pool\\.py", line \\d+, in worker)\\b)|"/(?!Users/|Library/|opt/homebrew/|usr/local/Cellar/)[^"\\n]*/python(?:2\\.\\d|3\\.\\d|3\\.1[0-3])/multiprocessing/pool\\.py", line \\d+, in worker\\b', False),
    ('', 'task has failed to un-serialize', (), '', "ForkingPickler\\.loads\\(|(?:Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError)|in <module>|unpickle", False),
    ('', 'in _fixup_main_from_(?:path|name)\\b[\\s\\S]*, in <module>', (), '', "(?:Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError)|No module named|context has already been set|bootstrapping phase|WinError 1455", False),
    ('', 'in _fixup_main_from_(?:path|name)\\b(?![\\s\\S]*(?:\\w(?:Error|Exception|Exit|Interrupt)\\b|, in <module>))', (), '', '', False),
    ('initializer_fails', 'Exception in initializer: Traceback', (), '', '', False),
    ('initializer_fails', 'A thread initializer failed, the thread pool is not usable anymore|An initializer failed, the thread pool is not usable', (), '', '', False),
    ('initializer_fails', "(?:Can't|can't|cannot) (?:pickle|get local object)", ('start',), 'concurrent/futures/process\\.py", line \\d+, in (?:_spawn_process|_spawn_worker|_adjust_process_count)[\\s\\S]*reduction\\.py", line \\d+, in dump\\b', '', False),
    ('', 'in _repopulate_pool(?:_static)?\\b[\\s\\S]*(?:(?:reduction|forking)\\.py", line \\d+, in (?:dump|__init__)\\b|reduction\\.dump\\()', (), '', '', False),
    ('initializer_fails', 'in (?:worker|_process_worker|_worker|after_fork)\\n(?:self\\.)?initializer\\(\\*(?:self\\.)?initargs\\)', (), '', '', False),
    ('initializer_fails', '/reduction\\.py", line \\d+, in dump\\nForkingPickler\\(file, protocol\\)\\.dump\\(obj\\)(?:\\n[^\\n]{0,80}){0,2}(?![\\s\\S])', (), 'concurrent/futures/process\\.py", line \\d+, in (?:_spawn_process|_spawn_worker|_adjust_process_count)\\b', '', False),
    ('missing_main_guard', 'attempt has been made to start a new process before|finished its bootstrapping phase|_check_not_importing_main|forgotten to use the proper idiom|line can be omitted if the program', (), '', '', False),
    ('missing_main_guard', 'ConnectionResetError: \\[Errno (?:104|54)\\] Connection reset by peer', (), 'connect_to_new_process', '<stdin>|crashed during module preloading', False),
    ('missing_main_guard', 'EOFError: unexpected EOF', (), 'popen_forkserver\\.py", line \\d+, in _launch', '<stdin>', False),
    ('missing_main_guard', '/popen_(?:spawn_\\w+|forkserver)\\.py", line \\d+, in (?:__init__|_launch)\\b', (), 'in _fixup_main_from_(?:path|name)\\b[\\s\\S]*, in <module>', "(?:Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError)|No module named|context has already been set|<stdin>|WinError 1455", False),
    ('', 'in _fixup_main_from_(?:path|name)\\b[\\s\\S]*, in <module>', (), '', "(?:Can't get attribute|AttributeError: module '|ModuleNotFoundError|ImportError|NameError)|No module named|bootstrapping phase|<stdin>|WinError 1455", False),
    ('missing_main_guard', '(?:unrecognized arguments?|[Nn]o such option|[Uu]nknown (?:option|argument))\\b[^\\n]{0,80}(?:--multiprocessing-fork|from multiprocessing\\.\\w+ import main)', (), '', '', False),
    ('', 'in _fixup_main_from_(?:path|name)\\b(?![\\s\\S]*(?:\\w(?:Error|Exception|Exit|Interrupt)\\b|, in <module>))', (), '', '', False),
    ('only_the_child_complains', 'EOFError: Ran out of input|pickle data was truncated', (), 'in spawn_main\\b|load\\(from_parent\\)|in _serve_one\\b|/spawn\\.py', '', True),
    ('only_the_child_complains', '\\[WinError (?:5|6|87)\\]|PermissionError|OSError: \\[WinError', (), 'DuplicateHandle|steal_handle|in duplicate\\b|OpenProcess|DUPLICATE_', '', True),
    ('only_the_child_complains', 'FileNotFoundError', (), 'SemLock\\._rebuild|/synchronize\\.py", line \\d+, in __setstate__|in __setstate__\\b[\\s\\S]{0,2000}SemLock|SemLock[\\s\\S]{0,2000}in __setstate__', '', True),
    ('only_the_child_complains', 'BrokenPipeError|ConnectionResetError|EOFError', (), 'reduction\\.dump\\(process_obj|load\\(from_parent\\)', '', True),
    ('start_method_set_twice', 'context has already been set', (), '', 'in _fixup_main_from_', False),
    ('start_method_set_twice', 'context has already been set', (), 'in _fixup_main_from_[\\s\\S]*, in <module>\\n[^\\n]{0,60}set_start_method\\(', '', False),
    ('', 'context has already been set', (), 'in _fixup_main_from_', '', False),
    ('start_method_set_twice', "SemLock created in a \\w+ context is being shared with|has no attribute '_?is_fork_ctx'", (), '', '', False),
    ('worker_killed', '(?:^|process\\.)BrokenProcessPool|BrokenProcessPool[:(]|terminated abruptly', (), '', '', True),
    ('worker_killed', 'TerminatedWorkerError|worker process managed by the executor was unexpectedly terminated', (), '', '', True),
    ('worker_killed', "\\bnode down: Not properly terminated|\\bworker 'gw\\d+' crashed while running", (), '', '', False),
    ('worker_killed', '(?:killed due to memory pressure \\(OOM\\)|node running low on memory|ray\\.exceptions\\.OutOfMemoryError)', (), '', '', True),
    ('', 'Killed process \\d{1,9},? \\((?:python|celery|gunicorn|uvicorn|dask|pt_|ray::)[^)\\n]{0,40}\\)', (), '', '', False),
    ('worker_killed', 'DataLoader worker \\(pid[^\\n]{0,60} (?:exited unexpectedly|is killed by signal)|Unexpected bus error encountered in worker', (), '', '', True),
    ('worker_killed', 'WorkerLostError|Worker exited prematurely|ProcessExpired|WorkerCrashedError|KilledWorker|(?:actor|worker) died unexpectedly|terminated with signal SIG[A-Z]|exceeded \\d+% memory budget\\. Restarting|nanny - \\w+ - Worker process \\d+ was killed', (), '', '', True),
    ('worker_killed', 'exceeded \\d{1,3}% memory budget', (), 'KilledWorker', '', True),
    ('', '(?:(?:most recent call first\\):|\\(idle\\): "MainThread")\\nFile "(?![^"\\n]{0,200}/lib/python\\d|(?:multiprocess|multiprocessing|billiard|concurrent|asyncio|logging|queue|threading|selectors|subprocess|socket|ssl)[/.])[^"\\n]{1,200}", line \\d+, in [^\\n]{1,80}\\n(?:File [^\\n]*\\n){0,8}File "[^"\\n]{0,200}popen_fork\\.py", line \\d+, in _launch)', (), '', '\\bFatal Python error: ', False),
    ('', '\\(libgomp[\\w.-]{0,40}\\)$', (), '/popen_fork\\.py", line \\d+, in _launch$', '', False),
    ('c_threads_after_fork', 'current process just got forked(?:, after parallelism has already been used)?\\. Disabling parallelism', (), '', '', False),
    ('c_threads_after_fork', 'calling into gRPC, skipping fork\\(\\) handlers', (), '', '', False),
    ('fork_with_threads', 'is multi-threaded, use of (?:fork|forkpty)\\(\\) may lead to deadlocks', (), '', 'multiprocessing/forkserver\\.py:\\d+: DeprecationWarning', False),
    ('fork_with_threads', '_base\\.py", line \\d+, in result\\n(?:(?:File [^\\n]*\\n){0,8})File "[^"\\n]*popen_fork\\.py", line \\d+, in _launch', (), '', '', False),
    ('fork_with_threads', '/logging/__init__\\.py", line \\d+, in (?:acquire|handle|emit)\\n(?:(?:File [^\\n]*\\n){0,8})File "[^"\\n]*popen_fork\\.py", line \\d+, in _launch', (), '', '', False),
    ('', 'in _flush_std_streams\\nFile "[^"\\n]*process\\.py", line \\d+, in _bootstrap\\nFile "[^"\\n]*popen_fork\\.py", line \\d+, in _launch', (), '', '', False),
    ('', '(?:(?:most recent call first\\):|\\(idle\\): "MainThread")\\nFile "(?![^"\\n]{0,200}/lib/python\\d|(?:multiprocess|multiprocessing|billiard|concurrent|asyncio|logging|queue|threading|selectors|subprocess|socket|ssl)[/.])[^"\\n]{1,200}", line \\d+, in [^\\n]{1,80}\\n(?:File [^\\n]*\\n){0,8}File "[^"\\n]{0,200}popen_fork\\.py", line \\d+, in _launch)', (), '"Thread-\\d{1,5} \\([A-Za-z]\\w{0,80}\\)"|"ThreadPoolExecutor-\\d{1,5}_\\d', '\\bFatal Python error: ', False),
    ('', '(?:(?:most recent call first\\):|\\(idle\\): "MainThread")\\nFile "(?![^"\\n]{0,200}/lib/python\\d|(?:multiprocess|multiprocessing|billiard|concurrent|asyncio|logging|queue|threading|selectors|subprocess|socket|ssl)[/.])[^"\\n]{1,200}", line \\d+, in [^\\n]{1,80}\\n(?:File [^\\n]*\\n){0,8}File "[^"\\n]{0,200}popen_fork\\.py", line \\d+, in _launch)', (), '', '\\bFatal Python error: ', False),
    ('fork_with_threads', 'may have been in progress in another thread when fork\\(\\) was called|objc_initializeAfterForkError', (), '', '\\.rb:\\d', False),
    ('forkserver_copies_main', 'multiprocessing/forkserver\\.py:\\d+: DeprecationWarning: This process \\(pid=[^)]*\\) is multi-threaded', (), '', '', False),
    ('forkserver_copies_main', '_base\\.py", line \\d+, in result\\n(?:(?:File [^\\n]*\\n){0,8})File "[^"\\n]*multiprocessing/forkserver\\.py", line \\d+, in _serve_one', (), '', '', False),
    ('gui_freezes', 'RuntimeError: main thread is not in main loop', (), '', 'Exception ignored (?:in|while)', False),
    ('', 'RuntimeError: main thread is not in main loop', (), 'Exception ignored (?:in|while)', '', False),
    ('import_time_pool', '<frozen importlib\\._bootstrap>", line \\d+, in (?:acquire|__enter__|_lock_unlock_module)$', (), '/concurrent/futures/\\w+\\.py", line \\d+, in (?:result|wait|as_completed|shutdown)\\n(?:(?:File [^\\n]*\\n){0,8})File "<frozen importlib', '', False),
    ('import_time_pool', '_DeadlockError\\b|deadlock detected by _ModuleLock', (), '', '', False),
    ('', 'partially initialized module', (), '/concurrent/futures/thread\\.py", line \\d+, in (?:run|_worker)\\b|/threading\\.py", line \\d+, in (?:run|_bootstrap)', '(?:consider renaming \'[^\'\\n]{1,300}\' (?:since|if) it has the same name as|^ModuleNotFoundError: No module named \'(?:(?:abc|asyncio|calendar|code|collections|concurrent|contextlib|contextvars|copy|csv|ctypes|dataclasses|datetime|decimal|email|enum|functools|glob|hashlib|heapq|http|inspect|io|itertools|json|logging|math|multiprocessing|numbers|operator|os|pickle|platform|queue|random|re|secrets|select|selectors|shutil|signal|socket|ssl|statistics|string|struct|subprocess|tempfile|threading|time|token|tokenize|traceback|types|typing|uuid|warnings|weakref))\\.[\\w.]{1,80}\'; \'\\w{1,40}\' is not a package|^(?:import|from) (?:(?:abc|asyncio|calendar|code|collections|concurrent|contextlib|contextvars|copy|csv|ctypes|dataclasses|datetime|decimal|email|enum|functools|glob|hashlib|heapq|http|inspect|io|itertools|json|logging|math|multiprocessing|numbers|operator|os|pickle|platform|queue|random|re|secrets|select|selectors|shutil|signal|socket|ssl|statistics|string|struct|subprocess|tempfile|threading|time|token|tokenize|traceback|types|typing|uuid|warnings|weakref))\\b[^\\n]{0,200}\\nFile "(?![^"\\n]{0,200}(?:/lib/python\\d|/lib64/python\\d|/Lib/|/lib/pypy|site-packages))(?:[^"\\n]{1,200}/)?(?:(?:abc|asyncio|calendar|code|collections|concurrent|contextlib|contextvars|copy|csv|ctypes|dataclasses|datetime|decimal|email|enum|functools|glob|hashlib|heapq|http|inspect|io|itertools|json|logging|math|multiprocessing|numbers|operator|os|pickle|platform|queue|random|re|secrets|select|selectors|shutil|signal|socket|ssl|statistics|string|struct|subprocess|tempfile|threading|time|token|tokenize|traceback|types|typing|uuid|warnings|weakref))(?:/__init__)?\\.py", line \\d+, in <module>|partially initialized module \'(?:(?:abc|asyncio|calendar|code|collections|concurrent|contextlib|contextvars|copy|csv|ctypes|dataclasses|datetime|decimal|email|enum|functools|glob|hashlib|heapq|http|inspect|io|itertools|json|logging|math|multiprocessing|numbers|operator|os|pickle|platform|queue|random|re|secrets|select|selectors|shutil|signal|socket|ssl|statistics|string|struct|subprocess|tempfile|threading|time|token|tokenize|traceback|types|typing|uuid|warnings|weakref))\' has no attribute|^ImportError: cannot import name \'\\w{1,80}\' from (?:partially initialized module )?\'(?:(?:abc|asyncio|calendar|code|collections|concurrent|contextlib|contextvars|copy|csv|ctypes|dataclasses|datetime|decimal|email|enum|functools|glob|hashlib|heapq|http|inspect|io|itertools|json|logging|math|multiprocessing|numbers|operator|os|pickle|platform|queue|random|re|secrets|select|selectors|shutil|signal|socket|ssl|statistics|string|struct|subprocess|tempfile|threading|time|token|tokenize|traceback|types|typing|uuid|warnings|weakref))\' (?:\\(most likely due to a circular import\\) )?\\((?![^)\\n]{0,200}(?:/lib/python\\d|/lib64/python\\d|/Lib/))[^)\\n]{1,200}\\.py\\)|^File "(?:[^"\\n]{0,200}/)?(?:lib(?:64)?/python3[\\w.]{0,4}|Lib)/(?!(?:site|dist)-packages)[^"\\n]{1,200}", line \\d+, in [^\\n]{1,80}\\n(?:(?!File )[^\\n]*\\n)?AttributeError: (?:partially initialized )?module \'(?!(?:os|signal|socket|ssl|select|time|ctypes)\')(?:(?:abc|asyncio|calendar|code|collections|concurrent|contextlib|contextvars|copy|csv|ctypes|dataclasses|datetime|decimal|email|enum|functools|glob|hashlib|heapq|http|inspect|io|itertools|json|logging|math|multiprocessing|numbers|operator|os|pickle|platform|queue|random|re|secrets|select|selectors|shutil|signal|socket|ssl|statistics|string|struct|subprocess|tempfile|threading|time|token|tokenize|traceback|types|typing|uuid|warnings|weakref))\' has no attribute)', False),
    ('join_before_queue_is_empty', 'in _finalize_join$', (), '/popen_\\w+\\.py", line \\d+, in (?:poll|wait)$', 'in (?:_?join_executor_internals|_?terminate_broken)$', False),
    ('', 'in _finalize_join$', (), '', 'in (?:_?join_executor_internals|_?terminate_broken)$', False),
    ('mp_pool_loses_a_task', '^MemoryError\\b', (), '/pool\\.py", line \\d+, in worker\\ntask = get\\(\\)', '', False),
    ('', '/multiprocessing/pool\\.py", line \\d+, in (?:get|join)$', (), 'in _handle_results$', '^RuntimeError: cannot join current thread', False),
    ('', '/pool\\.py", line \\d+, in (?:get\\nself\\.wait\\(timeout\\)|next\\nself\\._cond\\.wait\\()', (), '/pool\\.py", line \\d+, in worker\\ntask = get\\(\\)', '/pool\\.py", line \\d+, in worker\\n(?!task = get\\(\\))', False),
    ('', '/pool\\.py", line \\d+, in (?:get\\nself\\.wait\\(timeout\\)|next\\nself\\._cond\\.wait\\()', (), '^KeyboardInterrupt', '/pool\\.py", line \\d+, in worker\\b|in _handle_results$', False),
    ('nested_submit_same_processes', "NameError: name '\\w*(?:[Pp]ool|POOL|[Ee]xecutor|EXECUTOR)\\w*' is not defined", (), '_process_worker', '', False),
    ('nested_submit_same_processes', "AttributeError: 'NoneType' object has no attribute '(?:submit|map)\\b", (), '_process_worker', '', False),
    ('nested_submit_same_processes', 'futures/process\\.py", line \\d+, in submit\\n(?:(?:File [^\\n]*\\n){0,8})File "[^"\\n]*futures/process\\.py", line \\d+, in _process_worker', (), '', 'in _start_executor_manager_thread\\nFile "[^"\\n]*process\\.py", line \\d+, in submit\\n(?:(?:File [^\\n]*\\n){0,8})File "[^"\\n]*process\\.py", line \\d+, in _process_worker', False),
    ('nested_submit_same_threads', '_base\\.py", line \\d+, in result\\n(?:(?:File [^\\n]*\\n){0,8})File "[^"\\n]*futures/thread\\.py", line \\d+, in ', (), '', '_base\\.py", line \\d+, in (?:result|wait|as_completed|__exit__)\\n(?:File [^\\n]*\\n){0,12}File "[^"\\n]*asyncio/events\\.py", line \\d+, in _run$', False),
    ('contextvars_lost', 'Working outside of (?:application|request) context', (), '/concurrent/futures/thread\\.py|/threading\\.py", line|multiprocessing/pool\\.py', '', False),
    ('', 'Working outside of (?:application|request) context', (), '', '', False),
    ('contextvars_lost', "Thread '(?:ThreadPoolExecutor-|asyncio_)[^'\\n]*': missing ScriptRunContext", (), '', '', False),
    ('', "Thread '(?!MainThread')[^'\\n]*': missing ScriptRunContext|^missing ScriptRunContext", (), '', '', False),
    ('contextvars_lost', 'RuntimeError: cannot enter context: <(?:_contextvars\\.)?Context object at [^\\n]* is already entered', (), '', '', False),
    ('contextvars_lost', '> was created in a different Context', (), '', '', False),
    ('contextvars_lost', '^LookupError: <ContextVar name=', (), '/concurrent/futures/thread\\.py", line \\d+, in run$', '/asyncio/threads\\.py', False),
    ('loop_variable_in_lambda', 'TypeError: (?:\\w+\\.)?run_in_executor\\(\\) got an unexpected keyword argument', (), '', '', False),
    ('', '\\bfor (\\w{1,40}) in [^\\n]{1,200}:(?:\\n[^\\n]*){0,6}?\\.submit\\(lambda ?: [^\\n]{0,200}\\b\\1\\b', (), '\\.submit\\(', '(?:Traceback \\(most|^File "|\\(most recent call first\\)|^(?:[\\w.]{1,80}\\.)?\\w{1,80}(?:Error|Exception)\\b|(?:^Killed(?: |$)|^(?:zsh: |\\[\\d{1,4}\\] (?:[+-] )?\\d{1,9} )killed\\b|: line \\d{1,9}: \\d{1,9} Killed\\b))', False),
    ('', '^(?:\\w{1,60} = |\\w{1,60}\\.append\\()?[\\[({]?[\\w.]{1,60}\\.submit\\([^\\n]{1,200}\\)', (), '(?:Thread|Process|Interpreter)PoolExecutor', '\\.result\\(|\\bas_completed\\b|\\bwait\\(|\\.exception\\(|add_done_callback|Traceback \\(most|^File "|\\(most recent call first\\)|^(?:[\\w.]{1,80}\\.)?\\w{1,80}(?:Error|Exception)\\b|(?:^Killed(?: |$)|^(?:zsh: |\\[\\d{1,4}\\] (?:[+-] )?\\d{1,9} )killed\\b|: line \\d{1,9}: \\d{1,9} Killed\\b)|\\b(?:[Hh]ang|[Hh]ung|[Ss]tuck|[Ff]reez|[Ff]roze|[Dd]eadlock|[Ss]low|[Mm]emory)|\\u56fa\\u307e|\\u9045\\u3044|\\u30e1\\u30e2\\u30ea|\\u7d42\\u308f\\u3089\\u306a', False),
    ('', '(?:^File "|/)multiprocessing/pool\\.py", line \\d+, in get$', (), 'most recent call first\\):|\\(idle\\): "MainThread"', 'in _handle_(?:results|tasks|workers)$', False),
    ('', '_base\\.py", line \\d+, in __get_result\\n(?:raise self\\._exception\\n)?(?:[\\w.]+(?:Error|Exception|Warning))(?::|$)', (), '', 'RemoteTraceback|TerminatedWorkerError|BrokenProcessPool|BrokenThreadPool|BrokenExecutor|TimeoutError|CancelledError|[Pp]ickl', False),
    ('rotating_log_file', 'PermissionError: \\[WinError 32\\]', (), 'in (?:doRollover|rotate)\\b', '', False),
    ('cancelled_future', '(?:^|\\w\\.)CancelledError(?: *$|:| Traceback)|raise CancelledError\\b|["\'=]CancelledError\\b|\\w\\.CancelledError\'(?: |$)', (), '', '_GatheringFuture|(?:/asyncio/(?:tasks|timeouts)\\.py", line \\d+, in (?:wait_for|__aexit__)\\nraise (?:exceptions\\.)?TimeoutError\\b)', True),
    ('cancelled_future', 'InvalidStateError: (?:CANCELLED|FINISHED|RUNNING)\\b', (), '', '', False),
    ('cancelled_future', '/_base\\.py", line \\d+, in (?:set_result|set_exception)\\nraise InvalidStateError\\(', (), '', '', False),
    ('ctrl_c_is_late', '^KeyboardInterrupt', (), 'signal\\.raise_signal|/(?:multiprocess|multiprocessing)/pool\\.py", line \\d+, in worker\\b(?!\\ntask = get\\(\\))|in _process_worker\\ncall_item = call_queue\\.get\\(', '', False),
    ('ctrl_c_is_late', '^KeyboardInterrupt:?(?: During handling of the above exception, another exception occurred:|[\\s\\S]*in _python_exit$)', (), 'in _python_exit$|concurrent/futures/_base\\.py", line \\d+, in __exit__|concurrent/futures/(?:thread|process)\\.py", line \\d+, in shutdown', '(?:\\bloop\\.shutdown_default_executor\\(|in shutdown_default_executor$|/asyncio/runners\\.py", line \\d+, in close\\nloop\\.run_until_complete\\($)', False),
    ('pool_keeps_process_alive', 'in wait_result_broken_or_wakeup\\n(?:(?!---|Process )[^\\n]*\\n){0,40}File "[^"\\n]*process\\.py", line \\d+, in join\\nFile "[^"\\n]*util\\.py", line \\d+, in _exit_function\\nFile "[^"\\n]*process\\.py", line \\d+, in _bootstrap\\b', (), '', '', False),
    ('pool_keeps_process_alive', 'process\\.py", line \\d+, in join\\nFile "[^"\\n]*util\\.py", line \\d+, in _exit_function\\nFile "[^"\\n]*process\\.py", line \\d+, in _bootstrap\\n(?:(?!---|Process )[^\\n]*\\n){0,40}File "[^"\\n]*process\\.py", line \\d+, in wait_result_broken_or_wakeup\\b', (), '', '', False),
    ('', 'process\\.py", line \\d+, in join\\nFile "[^"\\n]*util\\.py", line \\d+, in _exit_function\\nFile "[^"\\n]*process\\.py", line \\d+, in _bootstrap\\b', (), '', '', False),
    ('', '\\[Errno \\d+\\] (?:Address already in use|error while attempting to bind on address \\([^\\n)]*\\): address already in use)', (), 'ProcessPool|multiprocessing|concurrent/futures|resource_tracker|(?:Spawn|Fork|ForkServer)Process', '', False),
    ('submit_after_shutdown', "cannot schedule new futures after|RuntimeError: Executor shutdown has been called|ValueError: Pool not running|can't register atexit after shutdown|can't (?:create|start) new thread at interpreter shutdown", (), '', '', False),
    ('timeout_does_not_stop', '^(?:concurrent\\.futures\\.(?:_base\\.)?|multiprocessing\\.(?:context\\.)?)?TimeoutError(?::? *)?$', (), '(?:_base|pool)\\.py", line \\d+, in (?:result|get|next)\\n(?:raise TimeoutError\\b[^\\n]*\\n)?(?:[\\w.]*TimeoutError|$)', '', False),
    ('timeout_does_not_stop', '\\(of \\d+\\) futures unfinished', (), '', '', False),
    ('timeout_does_not_stop', 'state=finished raised TimeoutError|^(?!File )[^\\n]*\\nraise TimeoutError\\(\\)\\nTimeoutError|/(?:pool|_base)\\.py:\\d+: TimeoutError\\b|/(?:pool|_base)\\.py", line \\d+, in (?:result|get|next)\\nraise TimeoutError\\b', (), '', '', False),
    ('timeout_does_not_stop', '(?:concurrent\\.futures\\._base|multiprocessing\\.context)\\.TimeoutError', (), '', 'in __get_result\\nraise self\\._exception\\n(?:[\\w.]*TimeoutError|$)', False),
    ('timeout_does_not_stop', '/_base\\.py", line \\d+, in as_completed\\nraise TimeoutError\\(', (), '', '', False),
    ('called_instead_of_submitted', "TypeError: '(?!coroutine')[\\w.]+' object is not callable", (), "(?:(?:self\\._target\\(\\*self\\._args, \\*\\*self\\._kwargs\\))|result = \\(True, func\\(\\*args, \\*\\*kwds\\)\\)|return list\\((?:map\\(\\*args|itertools\\.starmap\\(args\\[0\\], args\\[1\\])\\)\\)|self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\)|return fn\\(\\*args, \\*\\*kwargs\\)|call_item\\.fn\\(\\*call_item\\.args, \\*\\*call_item\\.kwargs\\)|fn\\(\\*args\\) for args in chunk\\]) TypeError: '[\\w.]+' object is not callable", '', False),
    ('called_instead_of_submitted', "TypeError: [\\w.<>]+\\(\\) got an unexpected keyword argument '(?:args|kwargs|target|timeout)'", (), '(?:(?:self\\._target\\(\\*self\\._args, \\*\\*self\\._kwargs\\))|result = \\(True, func\\(\\*args, \\*\\*kwds\\)\\)|return list\\((?:map\\(\\*args|itertools\\.starmap\\(args\\[0\\], args\\[1\\])\\)\\)|self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\)|return fn\\(\\*args, \\*\\*kwargs\\)|call_item\\.fn\\(\\*call_item\\.args, \\*\\*call_item\\.kwargs\\)|fn\\(\\*args\\) for args in chunk\\]) TypeError: ', '', False),
    ('called_instead_of_submitted', 'TypeError: [\\w.<>]+\\(\\) missing \\d+ required positional arguments?: ', (), '(?:(?:self\\._target\\(\\*self\\._args, \\*\\*self\\._kwargs\\))|result = \\(True, func\\(\\*args, \\*\\*kwds\\)\\)|return list\\((?:map\\(\\*args|itertools\\.starmap\\(args\\[0\\], args\\[1\\])\\)\\)|self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\)|return fn\\(\\*args, \\*\\*kwargs\\)|call_item\\.fn\\(\\*call_item\\.args, \\*\\*call_item\\.kwargs\\)|fn\\(\\*args\\) for args in chunk\\]) TypeError: ', '', False),
    ('called_instead_of_submitted', 'TypeError: (?:[\\w.<>]+\\(\\) takes (?:from \\d+ to )?\\d+ positional arguments? but \\d+ (?:was|were) given|(?:[\\w.<>]+\\(\\) argument|Value) after \\* must be an iterable, not )', (), '(?:(?:self\\._target\\(\\*self\\._args, \\*\\*self\\._kwargs\\))|result = \\(True, func\\(\\*args, \\*\\*kwds\\)\\)|return list\\((?:map\\(\\*args|itertools\\.starmap\\(args\\[0\\], args\\[1\\])\\)\\)|self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\)|return fn\\(\\*args, \\*\\*kwargs\\)|call_item\\.fn\\(\\*call_item\\.args, \\*\\*call_item\\.kwargs\\)|fn\\(\\*args\\) for args in chunk\\]) TypeError: ', '', False),
    ('called_instead_of_submitted', "TypeError: (?:'[\\w.]+' object is not iterable|zip argument #\\d+ must support iteration)", (), 'concurrent/futures/(?:_base|process)\\.py", line \\d+, in (?:map|_get_chunks)\\n[^\\n]*\\nTypeError: ', '', False),
    ('called_instead_of_submitted', "AttributeError: '[\\w.]+' object has no attribute '_condition'", (), 'in (?:as_completed|wait)$', '', False),
    ('called_instead_of_submitted', "TypeError: '<=?' not supported between instances of '[\\w.]+' and 'int'", (), '/multiprocessing/pool\\.py", line \\d+, in (?:_map_async|imap|imap_unordered)\\n', '', False),
    ('', "AttributeError: '[\\w.]+' object has no attribute '_condition'", (), '', '', False),
    ('', 'concurrent/futures/(?:thread|process)\\.py", line \\d+, in (?:run|_process_worker|_process_chunk)\\n[^\\n]*(?:fn\\(\\*args, \\*\\*kwargs\\)|self\\.fn\\(\\*self\\.args, \\*\\*self\\.kwargs\\))(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', (), '', '', False),
    ('called_instead_of_submitted', '/_base\\.py", line \\d+, in map\\n(?:zipped_iterables = zip\\(\\*iterables\\)|fs = \\[[^\\n]*zip\\(\\*iterables\\)\\])(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', (), '', '', False),
    ('called_instead_of_submitted', '/_base\\.py", line \\d+, in __enter__\\nfuture\\._condition\\.acquire\\(\\)(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', (), '', '', False),
    ('called_instead_of_submitted', 'a callable object was expected by run_in_executor\\(\\)', (), '', '', False),
    ('connection_shared_by_forked_workers', '(?:decryption failed or bad record mac|DECRYPTION_FAILED_OR_BAD_RECORD_MAC|lost synchronization with server: got message type|Packet sequence number wrong|packet sequence number wrong|\\[SSL: RECORD_LAYER_FAILURE\\]|\\[SSL: SSLV3_ALERT_BAD_RECORD_MAC\\])', (), '/concurrent/futures/process\\.py|/(?:multiprocess|multiprocessing|billiard)/(?:pool|process|popen_fork)\\.py|RemoteTraceback|in _process_worker\\b|Process \\w+-\\d+', '', False),
    ('', '(?:decryption failed or bad record mac|DECRYPTION_FAILED_OR_BAD_RECORD_MAC|lost synchronization with server: got message type|Packet sequence number wrong|packet sequence number wrong|\\[SSL: RECORD_LAYER_FAILURE\\]|\\[SSL: SSLV3_ALERT_BAD_RECORD_MAC\\])', (), '', '', False),
    ('manager_gone', '/managers\\.py", line \\d+, in (?:_callmethod|_connect|_incref)\\n(?:[^\\n]{0,200}\\n)?File "[^"\\n]{0,200}/connection\\.py", line \\d+, in \\w', (), '^(?:ConnectionRefusedError|ConnectionResetError|BrokenPipeError|EOFError|FileNotFoundError)\\b', '', False),
    ('manager_gone', "AttributeError: 'ForkAwareLocal' object has no attribute 'connection\\b", (), '', 'AuthenticationError', False),
    ('pyplot_in_threads', 'UserWarning: Starting a Matplotlib GUI outside of the main thread will likely fail', (), '', '', False),
    ('', 'RuntimeWarning: More than \\d+ figures have been opened', (), '', '', False),
    ('', 'Tcl_AsyncDelete: async handler deleted by the wrong thread', (), '', '', False),
    ('shared_object_changed_while_iterated', '(?:changed size|keys changed|mutated) during iteration|generator already executing', (), '/concurrent/futures/thread\\.py|/threading\\.py", line|multiprocessing\\.pool\\.ThreadPool|/queue\\.py|/queues\\.py", line \\d+, in _feed', '', False),
    ('', '(?:changed size|keys changed|mutated) during iteration|generator already executing', (), '', '^File "', False),
    ('', 'ValueError: generator already executing', (), '', '', False),
    ('asyncio_cancel_leaves_thread', '/concurrent/futures/thread\\.py", line \\d+, in shutdown\\n(?:File [^\\n]*\\n){0,3}File "[^"\\n]*asyncio/base_events\\.py", line \\d+, in _do_shutdown$', (), '', '', False),
    ('asyncio_cancel_leaves_thread', 'RuntimeWarning: The executor did not finish(?:ing)? joining its threads within', (), '', '', False),
    ('asyncio_cancel_leaves_thread', '(?:\\bloop\\.shutdown_default_executor\\(|in shutdown_default_executor$|/asyncio/runners\\.py", line \\d+, in close\\nloop\\.run_until_complete\\($)', (), '^KeyboardInterrupt', '', False),
    ('asyncio_cancel_leaves_thread', '(?:/asyncio/(?:tasks|timeouts)\\.py", line \\d+, in (?:wait_for|__aexit__)\\nraise (?:exceptions\\.)?TimeoutError\\b)', (), '\\bwait_for\\( ?[^\\n]{0,200}\\b(?:run_in_executor|to_thread)\\(|(?:\\b(?:run_in_executor|to_thread)\\([^\\n]{0,200}\\n(?:asyncio\\.|exceptions\\.){0,2}CancelledError\\b)', '/asyncio/base_events\\.py", line \\d+, in (?:getaddrinfo|getnameinfo)$', False),
    ('', '(?:\\b(?:run_in_executor|to_thread)\\([^\\n]{0,200}\\n(?:asyncio\\.|exceptions\\.){0,2}CancelledError\\b)', (), '', '/asyncio/base_events\\.py", line \\d+, in (?:getaddrinfo|getnameinfo)$', False),
    ('blocking_call_on_the_loop', '_base\\.py", line \\d+, in (?:result|wait|as_completed|__exit__)\\n(?:File [^\\n]*\\n){0,12}File "[^"\\n]*asyncio/events\\.py", line \\d+, in _run$', (), '', '', False),
    ('blocking_call_on_the_loop', '/concurrent/futures/(?:thread|process)\\.py", line \\d+, in shutdown\\n(?:File [^\\n]*\\n){0,12}File "[^"\\n]*asyncio/events\\.py", line \\d+, in _run$', (), '', '', False),
    ('blocking_call_on_the_loop', 'Executing <(?:Task|Handle|TimerHandle)\\b', (), '> took \\d+\\.\\d{1,3} seconds', 'Traceback \\(most recent call last\\)', False),
    ('', '^(?:Current t|T)hread [^\\n]*\\basyncio_(?:[4-9]|[12]\\d|3[01])\\b', (), 'in _run_once$', '^Thread [^\\n]*\\basyncio_\\d[^\\n]*\\nFile [^\\n]*/thread\\.py", line \\d+, in _worker$', False),
    ('', '/asyncio/base_events\\.py", line \\d+, in (?:getaddrinfo|getnameinfo)$', (), '^(?:[\\w.]{1,80}\\.)?\\w{0,40}Timeout\\w{0,20}\\b|/asyncio/(?:tasks\\.py", line \\d+, in wait_for|timeouts\\.py", line)', '', False),
    ('no_event_loop_in_thread', 'There is no current event loop(?: in thread|$)', (), '', '', False),
    ('no_event_loop_in_thread', 'RuntimeError: no running event loop', (), '(?:concurrent/futures/thread|/threading)\\.py", line \\d+, in (?:run|_worker|_bootstrap_inner)\\b', '', False),
    ('no_event_loop_in_thread', "TypeError: (?:object Future can't be used in 'await' expression|'Future' object can't be awaited)", (), '', '', False),
    ('no_event_loop_in_thread', "TypeError: 'coroutine' object is not callable", (), 'concurrent/futures/(?:thread|process)\\.py', '', False),
    ('no_event_loop_in_thread', 'StopIteration interacts badly with generators and cannot be raised into a Future', (), '', '', False),
    ('no_event_loop_in_thread', 'asyncio\\.run\\(\\) cannot be called from a running event loop', (), '', '', False),
    ('no_event_loop_in_thread', '/asyncio/\\w+\\.py", line \\d+, in \\w+\\nloop = events\\.get_running_loop\\(\\)', (), '(?:concurrent/futures/thread|/threading)\\.py", line \\d+, in (?:run|_worker|_bootstrap_inner)\\b', '', False),
    ('no_event_loop_in_thread', '\\bawait [\\w.]{0,60}(?:pool|executor)\\w{0,40}\\.submit\\([^\\n]*(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', (), '', '', False),
    ('no_event_loop_in_thread', '\\brun_in_executor\\([^,\\n]{1,60}, next, [^\\n]*(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', (), '', '', False),
    ('no_event_loop_in_thread', 'Non-thread-safe operation invoked on an event loop other than the current one', (), 'concurrent/futures/thread\\.py", line \\d+, in (?:run|_worker)\\b|/threading\\.py", line \\d+, in (?:run|_bootstrap_inner)\\b', '', False),
    ('', 'Non-thread-safe operation invoked on an event loop other than the current one', (), '', '', False),
    ('', "RuntimeWarning: coroutine '[^'\\n]{1,200}' was never awaited", (), '', '^(?:[A-Za-z_]\\w{0,60}\\.){0,5}[A-Z]\\w{0,60}(?:Error|Exception|Interrupt)\\b(?!(?:: [^\\n]{0,300})?\\bcoroutine\\b)', False),
    ('no_event_loop_in_thread', "(?:(?:can't|cannot) pickle '?(?:coroutine|async_generator)\\b)", (), 'in _sendback_result\\b|Error sending result|process\\._(?:Result|Call)Item|in _feed\\b|in _handle_tasks\\b|in _handle_results\\b|put\\(task\\)|/pool\\.py", line \\d+, in (?:starmap|map|imap|imap_unordered|apply|apply_async)\\b|/popen_\\w+\\.py', '', False),
    ('', "(?:(?:can't|cannot) pickle '?(?:coroutine|async_generator)\\b)", (), '', '/copy\\.py", line|\\bdeepcopy\\(|\\bdumps?\\(', False),
    ('leaked_semaphores', "(?:resource|semaphore)_tracker: There appear to be \\d+ leaked|UserWarning: (?:resource|semaphore)_tracker: '?/|leaked (?:semaphore|shared_memory|folder|file) ?(?:objects|s)? to clean up", (), '', '', True),
    ('leaked_semaphores', 'leaked shared_memory (?:objects )?to clean up', (), '(?:/shared_memory\\.py", line \\d+, in __init__(?:\\n(?!File )[^\\n]*){0,2}\\nFileNotFoundError\\b)', '', False),
    ('leaked_semaphores', "KeyError: '/[^'\\n]*(?:\\b(?:psm|mp|loky|sem)[-_.]|joblib_memmapping_folder)", (), 'resource_tracker', '', True),
    ('leaked_semaphores', 'leaked shared_memory (?:objects )?to clean up', (), '', '(?:Traceback \\(most recent call last\\)|(?:^Killed(?: |$)|^(?:zsh: |\\[\\d{1,4}\\] (?:[+-] )?\\d{1,9} )killed\\b|: line \\d{1,9}: \\d{1,9} Killed\\b)|[Ss]egmentation fault|core dumped|^Aborted\\b|^Terminated\\b|\\bSIG[A-Z]{3,6}\\b|KeyboardInterrupt|\\w(?:Error|Exception|Pool)\\b|leaked (?:semaphore|folder|file))', False),
    ('no_shared_semaphores', '\\[Errno (?:38|28|13|30|2)\\] |This platform lacks a functioning sem_open|Function not implemented', (), '/synchronize\\.py", line \\d+, in |/context\\.py", line \\d+, in (?:R?Lock|Semaphore|BoundedSemaphore|Condition|Event|SimpleQueue)\\b|self\\._[rw]lock = ctx\\.Lock\\(\\)|_multiprocessing\\.SemLock|self\\._semlock\\b|import _multiprocessing', 'sem_unlink|_rebuild\\b|/synchronize\\.py", line \\d+, in __setstate__|/resource_tracker\\.py", line', False),
    ('no_shared_semaphores', "lacks a functioning sem_open|cannot import name '?SemLock|system provides too few semaphores|sem_open implementation|joblib will operate in serial mode|This Python build lacks multiprocessing|No module named '?_multiprocessing", (), '', '', False),
    ('no_shared_semaphores', '/synchronize\\.py", line \\d+, in __init__\\n[^\\n]*_multiprocessing\\.SemLock\\(', (), '', 'sem_unlink|_rebuild\\b|in __setstate__|resource_tracker|Errno 2[34]\\]|\\b[A-Z]\\w{0,40}Error: (?!\\[Errno)|^KeyboardInterrupt', False),
    ('too_many_workers', "can't start new thread(?! at)", (), '', '', False),
    ('too_many_workers', '\\[Errno (?:24|23)\\] |Too many open files', (), '/popen_\\w+\\.py|/forking\\.py|/(?:multiprocess|multiprocessing|billiard|loky)/|/torch/multiprocessing|resource_sharer|os\\.pipe\\(|Communication with the workers|/concurrent/futures/process\\.py", line \\d+, in (?:__init__|submit|_\\w*start\\w*|_spawn_process)\\b', '', False),
    ('too_many_workers', 'received \\d+ items of ancdata|Communication with the workers is no longer possible', (), '', '', False),
    ('too_many_workers', 'BlockingIOError: \\[Errno 11\\]|Resource temporarily unavailable|\\[Errno 12\\] Cannot allocate memory', (), 'os\\.fork\\(|popen_fork|in _launch\\b|_start_new_thread', '', False),
    ('too_many_workers', '/threading\\.py", line \\d+, in start\\n[^\\n]*_start_(?:new|joinable)_thread\\(', (), '', "at interpreter shutdown|Error: (?!can't start)|^(?:KeyboardInterrupt|SystemExit)", False),
    ('windows_worker_limit', 'max_workers must be <= 6\\d|need at most 6\\d handles|On Windows, max_workers cannot exceed 6\\d', (), '', '', False),
    ('windows_worker_limit', '/process\\.py", line \\d+, in __init__\\nraise ValueError\\(\\n?[^\\n]{0,4}max_workers must be <=', (), '', '', False),
    ('connection_pool_full', 'Connection pool is full, discarding connection', (), '', '', False),
    ('', '(?<![\\s\\S])(?=[\\s\\S]*(?:(?:[\\[({][\\w.]{1,60}\\.submit\\([^\\n]{1,200} for \\w|\\.(?:append|add)\\([\\w.]{1,60}\\.submit\\()))[\\s\\S]*?(?:(?:^Killed(?: |$)|^(?:zsh: |\\[\\d{1,4}\\] (?:[+-] )?\\d{1,9} )killed\\b|: line \\d{1,9}: \\d{1,9} Killed\\b)|(?:[Oo]ut of memory: Kill|oom-kill|OOMKilled(?!"?[:=] ?false)))', (), '', '', False),
    ('spawn_imports_cost_memory', 'OSError: \\[WinError 1455\\]|ImportError: DLL load failed[^\\n]*paging file is too small', (), '', '', False),
    ('', '(?:^Killed(?: |$)|^(?:zsh: |\\[\\d{1,4}\\] (?:[+-] )?\\d{1,9} )killed\\b|: line \\d{1,9}: \\d{1,9} Killed\\b)|(?:[Oo]ut of memory: Kill|oom-kill|OOMKilled(?!"?[:=] ?false))', (), '(?:[\\[({][\\w.]{1,60}\\.submit\\([^\\n]{1,200} for \\w|\\.(?:append|add)\\([\\w.]{1,60}\\.submit\\()', '', False),
    ('same_message_no_pool', "(?:can't|cannot) (?:pickle|serialize) '?[A-Za-z_]|Can't (?:pickle|get) local object|Can't pickle <|cannot be pickled|no default __reduce__ due to|should only be shared between", ('copy', 'file'), '', 'in _feed\\b|in _sendback_result\\b|Error sending result|/popen_|reduction\\.dump\\(|in _handle_tasks\\b|_Popen\\(process_obj|/forking\\.py', False),
    ('same_message_no_pool', '/copy\\.py", line \\d+, in deepcopy\\nrv = reductor\\(\\d\\)(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', (), '', '', False),
    ('same_message_no_pool', '^[^\\n]*\\b[pP]ickle\\.dumps?\\([^\\n]*(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', ('file',), '', '', False),
    ('same_message_no_pool', '/shelve\\.py", line \\d+, in __setitem__\\n[^\\n]*\\bdump\\([^\\n]*(?:\\n\\(exit status \\d+\\))?(?![\\s\\S])', (), '', '', False),
)
TITLES: dict[str, dict[str, str]] = {
    'exception_with_a_resource': {'en': 'The real exception is replaced by TypeError: cannot pickle', 'ja': '本当の例外がTypeError: cannot pickleに置き換わる'},
    'exception_with_arguments': {'en': 'BrokenProcessPool: an exception with arguments of its own', 'ja': 'BrokenProcessPool：独自の引数を持つ例外でプールが壊れる'},
    'result_cannot_be_rebuilt': {'en': 'BrokenProcessPool: a result arrives but cannot be rebuilt', 'ja': 'BrokenProcessPool：戻り値をpickleから復元できない'},
    'returned_future': {'en': "A task returns a Future: cannot pickle '_thread.RLock'", 'ja': "タスクがFutureを返している：cannot pickle '_thread.RLock'"},
    'unpicklable_result': {'en': 'A task returns something that cannot be pickled', 'ja': '戻り値をpickleできない（ジェネレータ、defaultdict、namedtupleなど）'},
    'argument_cannot_be_rebuilt': {'en': 'BrokenProcessPool: an argument cannot be rebuilt in the worker', 'ja': 'BrokenProcessPool：ワーカーで引数をpickleから復元できない'},
    'decorated_function': {'en': "A decorated function: it's not the same object as", 'ja': "デコレータを付けた関数をpickleできない：it's not the same object as"},
    'deeply_nested_data': {'en': 'RecursionError while pickling: data are nested too deeply', 'ja': 'RecursionError：データの入れ子が深すぎてpickleできない'},
    'executor_kept_in_self': {'en': 'self keeps a ProcessPoolExecutor, and its own method is submitted', 'ja': 'selfにProcessPoolExecutorを持つクラスのメソッドを投入できない'},
    'function_defined_after_the_pool': {'en': "BrokenProcessPool: a function is defined after the pool's workers have started", 'ja': 'ワーカーの起動後に定義した関数を投入すると、BrokenProcessPoolになる'},
    'lambda_submitted': {'en': "A lambda or a local function is submitted: Can't pickle local object", 'ja': "ラムダ式やローカル関数を投入している：Can't pickle local object"},
    'method_of_an_object_with_a_lock': {'en': "A method of an object with a lock is submitted: cannot pickle '_thread.lock'", 'ja': "ロックを持つオブジェクトのメソッド：cannot pickle '_thread.lock'"},
    'shared_primitive_as_argument': {'en': 'should only be shared between processes through inheritance: a Lock, Queue or Value is passed to a task', 'ja': 'multiprocessingのLock・Queue・Valueをタスクに渡すと、... through inheritanceになる'},
    'unpicklable_argument': {'en': 'An argument cannot be pickled: a generator, an open file, a mock', 'ja': '引数をpickleできない（ジェネレータ、開いたファイル、モック）'},
    'code_from_stdin': {'en': 'ProcessPoolExecutor breaks and Pool hangs in Jupyter, at the prompt, after -c or from a pipe', 'ja': 'Jupyterや対話モードでProcessPoolExecutorが動かない（BrokenProcessPool）、Poolが固まる'},
    'daemonic_children': {'en': 'daemonic processes are not allowed to have children', 'ja': 'デーモンプロセスの中でプロセスプールを使えない：daemonic processes are not allowed'},
    'default_start_method_changed': {'en': 'Worked up to Python 3.13, fails since 3.14: NameError in a worker process', 'ja': 'Python 3.13まで動いていたProcessPoolExecutorが、3.14でNameErrorになる'},
    'globals_not_shared': {'en': 'ProcessPoolExecutor: a global variable that the workers change stays as it was', 'ja': 'ProcessPoolExecutorのワーカーでグローバル変数を変えても、親プロセスに反映されない'},
    'import_fails_in_the_child': {'en': 'ModuleNotFoundError in the worker, then BrokenProcessPool', 'ja': 'BrokenProcessPool：ワーカーでモジュールをインポートできない（ModuleNotFoundError）'},
    'initializer_fails': {'en': 'BrokenProcessPool because the initializer fails: Exception in initializer', 'ja': '初期化関数が失敗してBrokenProcessPoolになる：Exception in initializer'},
    'missing_main_guard': {'en': 'The main guard is missing: An attempt has been made to start a new process', 'ja': 'if __name__ == "__main__":がないと、An attempt has been made to start a new processになる'},
    'only_the_child_complains': {'en': 'Only the child process complains: EOFError: Ran out of input', 'ja': '子プロセスのエラーしか見えない：EOFError: Ran out of input'},
    'start_method_set_twice': {'en': 'set_start_method fails: context has already been set', 'ja': 'set_start_methodが失敗する：context has already been set'},
    'worker_killed': {'en': 'BrokenProcessPool: a worker process was killed or crashed (out of memory, SIGKILL, SIGSEGV)', 'ja': 'BrokenProcessPool：ワーカープロセスが強制終了された（メモリ不足、クラッシュ）'},
    'c_threads_after_fork': {'en': 'A worker hangs in a C library (PyTorch, OpenMP, gRPC) that the main process used before the fork', 'ja': 'ワーカーがCライブラリ（PyTorch、OpenMP、gRPCなど）の中で固まる：forkの前に親プロセスで使っている'},
    'fork_with_threads': {'en': 'A worker hangs: its process was forked while threads were running', 'ja': 'スレッドの動作中にforkすると、ワーカーが固まる'},
    'forkserver_copies_main': {'en': 'Workers from forkserver hang: the main file starts a thread at import', 'ja': 'メインファイルがインポート時にスレッドを起動し、forkserverのワーカーが固まる'},
    'gui_freezes': {'en': "A GUI freezes: result() or an executor's with block in a button's handler", 'ja': 'GUIが固まる（応答なし）：ボタンの処理の中のresult()やwith ThreadPoolExecutor()'},
    'import_time_pool': {'en': 'import hangs: a module uses a pool while it is imported', 'ja': 'importが固まる：モジュールのインポート中にプールを使っている'},
    'join_before_queue_is_empty': {'en': 'Process.join() hangs: nobody has read what the child put into its Queue', 'ja': 'Process.join()が固まる：multiprocessing.Queueを読み出す前に呼んでいる'},
    'mp_pool_loses_a_task': {'en': 'multiprocessing.Pool hangs: map waits for a worker that died', 'ja': 'multiprocessing.Poolのmapが固まる：ワーカーが途中で終了している'},
    'nested_submit_same_processes': {'en': 'ProcessPoolExecutor hangs or raises NameError: a task uses the pool that it runs in', 'ja': '自分を動かしているProcessPoolExecutorをタスクの中で使うと固まる、またはNameErrorになる'},
    'nested_submit_same_threads': {'en': 'ThreadPoolExecutor hangs: tasks wait for other tasks of the same pool', 'ja': '同じThreadPoolExecutorの別のタスクを待って固まる（デッドロック）'},
    'contextvars_lost': {'en': 'A ContextVar is not set in a task: request id or trace lost in ThreadPoolExecutor', 'ja': 'ContextVarの値がThreadPoolExecutorのタスクに引き継がれない（リクエストIDが消える）'},
    'loop_variable_in_lambda': {'en': 'Every task gets the last value of a loop: a lambda in submit reads the loop variable late', 'ja': 'すべてのタスクがループの最後の値で実行される（submitに渡したlambdaとループ変数）'},
    'lost_exception': {'en': 'submit() swallows the exception: a task fails and nothing is shown', 'ja': 'submit()したタスクの例外が表示されない（握りつぶされる）'},
    'mp_pool_with_block_terminates': {'en': 'apply_async does nothing: with multiprocessing.Pool() ends with terminate()', 'ja': 'apply_asyncのタスクが実行されない：with multiprocessing.Pool()はterminate()で終わる'},
    'remote_traceback': {'en': 'No traceback of the worker: which line in the process failed (_RemoteTraceback)', 'ja': 'ProcessPoolExecutorの例外がワーカーのどの行で起きたか分からない（_RemoteTraceback）'},
    'rotating_log_file': {'en': 'RotatingFileHandler in several processes: log lines are lost, or WinError 32', 'ja': '複数プロセスのRotatingFileHandlerでログが消える、WinError 32が出る'},
    'cancelled_future': {'en': 'CancelledError: a cancelled Future is asked for its result', 'ja': 'CancelledError：キャンセルされたFutureの結果を受け取ろうとしている'},
    'ctrl_c_is_late': {'en': 'Ctrl-C does not stop the pool: KeyboardInterrupt comes late', 'ja': 'Ctrl+Cを押してもプールのタスクが止まらない（KeyboardInterruptが遅れて出る）'},
    'pool_keeps_process_alive': {'en': 'A child process does not exit: its ProcessPoolExecutor was never shut down', 'ja': '子プロセスが終了しない：ProcessPoolExecutorをshutdownしていない'},
    'submit_after_shutdown': {'en': 'cannot schedule new futures after shutdown: the pool is closed already', 'ja': 'cannot schedule new futures after shutdown：プールを閉じた後に投入している'},
    'timeout_does_not_stop': {'en': 'TimeoutError from result(timeout=…), and the task goes on', 'ja': 'result(timeout=…)でタイムアウトしてもタスクが止まらない（TimeoutError）'},
    'called_instead_of_submitted': {'en': "Pass arguments to submit and map, do not call the function: 'int' object is not callable", 'ja': 'submitやmapへの引数（複数の引数）の渡し方：object is not callableになる場合'},
    'connection_shared_by_forked_workers': {'en': 'bad record mac, mixed answers or wrong data: forked workers share one connection or open file', 'ja': 'bad record macが出る、結果が混ざる、毎回変わる：forkしたワーカーが接続や開いたファイルを共有している'},
    'manager_gone': {'en': 'ForkAwareLocal, ConnectionRefusedError: the Manager is gone', 'ja': 'ForkAwareLocalやConnectionRefusedErrorのエラー：Managerが終了している'},
    'pyplot_in_threads': {'en': "Plots are mixed up: plt (Matplotlib's pyplot) in a ThreadPoolExecutor", 'ja': 'ThreadPoolExecutorでplt（Matplotlibのpyplot）を使うと、グラフが混ざる'},
    'shared_object_changed_while_iterated': {'en': 'dictionary changed size during iteration or generator already executing in threads', 'ja': 'マルチスレッドでdictionary changed size during iterationやgenerator already executingが出る'},
    'asyncio_cancel_leaves_thread': {'en': 'asyncio.run() does not end after wait_for or cancel(): the thread of to_thread goes on', 'ja': 'asyncio.run()が終わらない：wait_forやcancel()の後もto_threadのスレッドが動き続ける'},
    'blocking_call_on_the_loop': {'en': 'asyncio hangs or runs one by one: time.sleep, requests or result() blocks the event loop', 'ja': 'asyncioが固まる、並行に動かない：time.sleepやrequests、result()がイベントループをブロックする'},
    'default_executor_exhausted': {'en': 'asyncio.to_thread hangs, DNS times out: the default executor has no free thread', 'ja': 'asyncio.to_threadが固まる、DNSがタイムアウトする：既定のエグゼキュータのスレッド不足'},
    'no_event_loop_in_thread': {'en': "There is no current event loop in thread 'ThreadPoolExecutor-0_0'", 'ja': "There is no current event loop in thread 'ThreadPoolExecutor-0_0'"},
    'leaked_semaphores': {'en': 'resource_tracker: leaked semaphore or shared_memory objects to clean up', 'ja': 'resource_trackerの警告：leaked semaphore／shared_memory objects（セマフォ・共有メモリの解放漏れ）'},
    'no_shared_semaphores': {'en': 'OSError at SemLock: no semaphores for a process pool (AWS Lambda, /dev/shm)', 'ja': 'SemLockでOSError：プロセスプールのセマフォを作れない（AWS Lambda、/dev/shm）'},
    'too_many_workers': {'en': "can't start new thread, Too many open files: too many pools or workers", 'ja': "can't start new thread／Too many open files：プールやワーカーが多すぎる"},
    'windows_worker_limit': {'en': 'max_workers must be <= 61 on Windows', 'ja': 'Windowsでmax_workers must be <= 61（ワーカーは61個まで）'},
    'connection_pool_full': {'en': 'Connection pool is full, discarding connection (requests, urllib3 in a ThreadPoolExecutor)', 'ja': 'Connection pool is full, discarding connection：マルチスレッドのrequestsやurllib3が遅い'},
    'futures_keep_results': {'en': 'Memory leak with as_completed: a list of Futures keeps every result', 'ja': 'as_completedで処理してもメモリが解放されない（Futureのリストに結果が残る）'},
    'spawn_imports_cost_memory': {'en': 'Each spawned worker imports everything again: memory, WinError 1455', 'ja': 'spawnで起動したワーカーがそれぞれ大量のメモリを使う（WinError 1455、ページングファイル不足）'},
    'unbounded_submit': {'en': 'submit and map queue everything at once, and memory grows', 'ja': 'メモリが増え続ける：submitやmapが全タスクを一度にキューへ入れる'},
    'same_message_no_pool': {'en': "cannot pickle '_thread.RLock' without a pool (deepcopy, asdict, a cache)", 'ja': 'プールを使っていないのにcannot pickle（deepcopy、asdict、キャッシュ）'},
}
# fmt: on
# --- end of the rules ---
