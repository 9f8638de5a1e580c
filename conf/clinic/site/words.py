"""The few words that generated parts of a page need, in each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clinic.interpreters import VERSIONS, age
from clinic.schema import NO_START_METHOD, START_METHODS

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "message": "Message",
        "affected": "Python",
        "all-methods": "every start method",
        "executors": "Executor",
        "no-executor": "none",
        "cause": "Cause",
        "fix": "Fix",
        "kind-raises": "Raises an exception",
        "kind-hangs": "Hangs",
        "kind-silent": "Wrong or missing, no error",
        "prints": "No error is shown. The program prints {}.",
        "no-hangs": "No error: the program never ends.",
        "no-silent": "No error is shown.",
        "ends-with": "The last line is another one: ",
        "with": "with {}",
        "span-with": "{} with {}",
        "span-with-all": "{}, with every start method",
        "on": "on {}",
        "on-with": "on {} with {}",
        "on-with-all": "on {}, with every start method",
        "works": "works {}",
        "ends-otherwise": "ends in another way {}",
        "not-tried": "not run with {}, which does not rule it out",
        "clause": "; ",
        "comma": ", ",
        "all-fixes": "All fixes, and when each is the wrong one",
        "all-runs": "The program, and every run",
        "ask-doctor": "Not sure? Ask the doctor",
        "try-example": "Try an example",
        "no-traceback": "No traceback at hand?",
        "copy-fixed": "Copy the fixed program",
        "copied": "Copied",
        "legend-surfaces": "where it surfaces",
        "legend-fixed": "what the fix changes",
        "fix-changes-this": "← the fix changes this line",
        "python": "Python",
        "no-start-method": "no process is started",
        "download": "Download",
        "output": "Output on Python",
        "notes": ", then {} notes",
        "nothing": "nothing is printed",
        "raises": "raises an exception",
        "hangs": "hangs",
        "ok": "works",
        "silent": "silently wrong",
        "not-run": "not run",
        "one-by-one": "The runs, one by one",
        "same-raises": "Every run ends with {}",
        "same-hangs": "Every run {}",
        "same-silent": "Every run is {}",
        "same-ok": "Every run {}",
        "colon": ": ",
        "stop": ".",
        "pattern": "Pattern",
        "replacement": "Replaced by",
        "stands-for": "What it is",
        "process": "ProcessPoolExecutor",
        "thread": "ThreadPoolExecutor",
        "interpreter": "InterpreterPoolExecutor",
        "no-script": "Without JavaScript the doctor cannot read a traceback. Look your message up: ",
        "no-script-list": "Without JavaScript the doctor cannot read a traceback. The messages that it knows:",
        "error-index": "the error index",
        "right": "named by (of {})",
        "object": "Object",
        "culprit": "Culprit",
        "measured": "Measured on {} with Python {}; point at a sign to see what the tool said.",
        "site": "Futures Clinic",
        "language": "Language",
        "home": "Futures Clinic",
        "search": "Search",
        "breadcrumbs": "You are here",
        "related": "Related failures",
        "copy-markdown": "Copy this page as Markdown",
        "report-page": "Report a mistake on this page",
        "view-source": "Source of this page",
        "edit-page": "Edit this page",
        "toggle-navigation": "Show or hide the navigation",
        "toggle-contents": "Show or hide the contents of this page",
        "toggle-theme": "Light, dark or automatic colors",
        "made-and": "</a> and ",
        "not-found": "Page not found",
        "not-found-help": "Look the message up in the search field, or begin on the front page.",
        "description": "Which concurrent.futures call failed, why, and what to write instead, "
        "with programs that really ran.",
    },
    "ja": {
        "message": "エラーメッセージ",
        "affected": "Python",
        "all-methods": "すべての開始方式",
        "executors": "エグゼキュータ",
        "no-executor": "なし",
        "cause": "原因",
        "fix": "直し方",
        "kind-raises": "例外が出る",
        "kind-hangs": "固まる",
        "kind-silent": "エラーなしで結果が誤り・欠ける",
        "prints": "エラーは出ません。プログラムの表示は{}です。",
        "no-hangs": "エラーは出ず、プログラムが固まります（いつまでも終わりません）。",
        "no-silent": "エラーは出ません。",
        "ends-with": "最後の行は別のメッセージです：",
        "with": "開始方式が{}のときは",
        "span-with": "{}（開始方式が{}のとき）",
        "span-with-all": "{}（開始方式を問わない）",
        "on": "{}では",
        "on-with": "{}で開始方式が{}のときは",
        "on-with-all": "{}では開始方式を問わず",
        "works": "{}動く",
        "ends-otherwise": "{}別の終わり方をする",
        "not-tried": "{}では実行していないだけで、起こらないという意味ではない",
        "clause": "。",
        "comma": "、",
        "all-fixes": "すべての直し方と、それぞれが使えない場合",
        "all-runs": "プログラムとすべての実行結果",
        "ask-doctor": "迷ったら、エラー診断へ",
        "try-example": "例で試す",
        "no-traceback": "手元にトレースバックがなければ：",
        "copy-fixed": "直したプログラムをコピー",
        "copied": "コピーしました",
        "legend-surfaces": "症状が現れる行",
        "legend-fixed": "直し方で変わる行",
        "fix-changes-this": "← 直すのはこの行",
        "python": "Python",
        "no-start-method": "プロセスを起動しない",
        "download": "ダウンロード",
        "output": "実行結果 Python",
        "notes": "（この後に注釈が{}行続く）",
        "nothing": "何も表示されない",
        "raises": "例外を送出する",
        "hangs": "固まる",
        "ok": "動く",
        "silent": "エラーは出ないが結果が誤り",
        "not-run": "未実行",
        "one-by-one": "実行結果の一覧",
        "same-raises": "どの実行も{}で終わります",
        "same-hangs": "どの実行も{}",
        "same-silent": "どの実行も{}",
        "same-ok": "どの実行も{}",
        "colon": "：",
        "stop": "。",
        "pattern": "パターン",
        "replacement": "置き換え後",
        "stands-for": "何を表すか",
        "process": "ProcessPoolExecutor",
        "thread": "ThreadPoolExecutor",
        "interpreter": "InterpreterPoolExecutor",
        "no-script": "JavaScriptが無効なため、トレースバックを読み取れません。エラーメッセージから探してください：",
        "no-script-list": "JavaScriptが無効なため、トレースバックを読み取れません。"
        "対応しているエラーメッセージは次のとおりです。",
        "error-index": "エラーメッセージの一覧",
        "right": "原因を正しく特定できた数（全{}種）",
        "object": "オブジェクト",
        "culprit": "原因の部分",
        "measured": "{}にPython {}で測定しました。印にカーソルを合わせると、そのツールの出力が出ます。",
        "site": "Futures Clinic",
        "language": "言語",
        "home": "Futures Clinic",
        "search": "検索",
        "breadcrumbs": "現在の位置",
        "related": "関連する失敗",
        "copy-markdown": "このページをMarkdownでコピー",
        "report-page": "このページの誤りを報告する",
        "view-source": "このページのソース",
        "edit-page": "このページを編集する",
        "toggle-navigation": "ナビゲーションの表示を切り替える",
        "toggle-contents": "ページの目次の表示を切り替える",
        "toggle-theme": "配色を切り替える（ライト、ダーク、自動）",
        "made-and": "</a>、",
        "not-found": "ページが見つかりません",
        "not-found-help": "検索欄にエラーメッセージを入力するか、トップページから探してください。",
        "description": "concurrent.futuresのどの呼び出しがなぜ失敗し、何を書けばよいのか。"
        "実際に動かしたプログラムで答えます。",
    },
}


def span(versions: Sequence[str]) -> str:
    """Write versions as ranges, newest last, then patch releases: ``3.8–3.13, 3.15, 3.14.8``."""
    numbers = sorted(VERSIONS.index(version) for version in versions if version in VERSIONS)
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    ranges = [VERSIONS[run[0]] + (f"–{VERSIONS[run[-1]]}" if len(run) > 1 else "") for run in runs]
    return ", ".join([*ranges, *sorted((version for version in versions if version not in VERSIONS), key=age)])


def runs_label(runs: Mapping[str, Sequence[str]]) -> str:
    """Name the runs of a transcript: ``3.8–3.13``, or ``3.9–3.13 (fork)`` if not with every start method."""
    by_methods: dict[tuple[str, ...], list[str]] = {}
    for version, used in runs.items():
        by_methods.setdefault(tuple(used), []).append(version)
    parts = []
    for used, versions in by_methods.items():
        complete = set(used) in ({NO_START_METHOD}, set(START_METHODS))
        parts.append(span(versions) + ("" if complete else f" ({', '.join(used)})"))
    return "; ".join(parts)
