// sphinx-copybutton has no Japanese. "messages" and "locale" are its globals.
if (document.documentElement.lang === "ja" && typeof messages !== "undefined") {
  messages.ja = {
    copy: "コピー",
    copy_to_clipboard: "クリップボードにコピー",
    copy_success: "コピーしました",
    copy_failure: "コピーできませんでした",
  };
  locale = "ja";
}
