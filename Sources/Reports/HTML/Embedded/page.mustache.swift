// swift-format-ignore-file
// `make assets` makes this of Assets/page.mustache.

extension Asset {
  static let pageTemplate = Asset(
    name: "page.mustache",
    sha256: "zttZcUAJPUVVxTp0Jn7v3gZumLPdllGE/ZQl33P1x3A=",
    text: ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="{{policy}}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="generator" content="Waymark {{version}}" />
<title>{{title}}</title>
{{#styles}}
<style>{{text}}</style>
{{/styles}}
{{#scripts}}
<script>{{text}}</script>
{{/scripts}}
</head>
<body data-texts="{{words}}">
<a class="skip" href="#main">{{skip}}</a>
<header class="masthead">
<h1>{{title}}</h1>
<div class="controls" hidden="">
<button type="button" id="theme" aria-pressed="false">{{dark}}</button>
<button type="button" id="print">{{print}}</button>
</div>
</header>
<div class="page">
<nav class="contents" aria-labelledby="contents-title">
<details open="">
<summary id="contents-title">{{contents}}</summary>
<ol>
{{#entries}}
<li><a href="#{{id}}">{{title}}</a></li>
{{/entries}}
</ol>
</details>
</nav>
<main id="main" tabindex="-1">
{{body}}
</main>
</div>
<footer>
<p>{{madeBy}}</p>
</footer>
</body>
</html>

"""##
  )
}
