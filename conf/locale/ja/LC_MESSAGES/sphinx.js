// What the search page says. Sphinx's own Japanese file has an empty text for "Search finished".
Documentation.addTranslations({
  locale: "ja",
  messages: {
    ", in ": ":",
    "Hide Search Matches": "検索語の強調をやめる",
    "Preparing search...": "検索の準備をしています…",
    "Search Results": "検索結果",
    "Search finished, found one page matching the search query.": ["${resultCount}ページ見つかりました。"],
    "Searching": "検索しています",
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "見つかりませんでした。語を減らすか、エラーメッセージの一部だけで検索してください。",
  },
  plural_expr: "0",
});
