import type { DocumentBlock, DocumentModel } from "../model";

/**
 * A whole HTML page from a document: no script, no outside file, styles inside, never indexed. The same bytes serve as the
 * public page and as the file for a notice board.
 */
export function renderHtml(model: DocumentModel): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(model.title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
${renderBody(model)}
</main>
</body>
</html>
`;
}

/** The five characters that mean something in HTML, in text and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function renderBody(model: DocumentModel): string {
  const lines = [`<h1>${escapeHtml(model.title)}</h1>`];
  if (model.number !== "") lines.push(`<p class="number">${escapeHtml(model.number)}</p>`);
  if (model.recipients !== "") lines.push(`<p class="recipients">${escapeHtml(model.recipients)}</p>`);
  lines.push(...model.blocks.map(renderBlock));
  if (model.sign !== null) {
    const { organisation, day } = model.sign;
    lines.push(`<p class="sign">${escapeHtml(organisation)}<br>${escapeHtml(day)}</p>`);
  }
  lines.push(...model.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`));
  return lines.join("\n");
}

function renderBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "paragraph":
      return `<p class="text">${escapeHtml(block.text)}</p>`;
    case "facts": {
      const rows = block.facts.map(
        ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
      );
      return `<section class="facts"><h2>${escapeHtml(block.title)}</h2><dl>${rows.join("")}</dl></section>`;
    }
    case "table": {
      const head = block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("");
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`);
      return `<table><caption>${escapeHtml(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
    }
    case "links":
      return `<ul class="links">${block.links
        .map(
          ({ href, text, remark }) =>
            `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a><br>${escapeHtml(remark)}</li>`,
        )
        .join("")}</ul>`;
    case "signLines":
      return `<div class="sign-lines">${block.labels
        .map((label) => `<p>${escapeHtml(label)}：<span></span>　　年　　月　　日</p>`)
        .join("")}</div>`;
  }
}

/** Song and FangSong as on paper, 18 px on screen, margins of an issued document in print. */
const styles = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f8f6f2;color:#1f1a17;font-family:"FangSong_GB2312",FangSong,STFangsong,SimSun,"Songti SC","Noto Serif CJK SC",serif;font-size:18px;line-height:1.75;line-break:strict;overflow-wrap:anywhere}
main{max-width:210mm;margin:0 auto;padding:clamp(16px,6vw,28mm) clamp(16px,6vw,26mm);background:#fff;border:1px solid #dcd6cc;border-width:0 1px}
h1{margin:0 0 .75em;font-family:"FZXiaoBiaoSong-B05S",STZhongsong,SimSun,"Noto Serif CJK SC",serif;font-size:1.5em;line-height:1.4;text-align:center;text-wrap:balance}
h2{margin:1.25em 0 .25em;font-family:SimHei,"Heiti SC","Noto Sans CJK SC",sans-serif;font-size:1em}
p{margin:0 0 .5em}
.number{text-align:center}
.text{text-indent:2em}
.facts{break-inside:avoid;border-top:1px solid #dcd6cc}
.facts dl{margin:0}
.facts dl div{display:grid;grid-template-columns:7em 1fr;gap:0 .5em;padding:.125em 0}
.facts dt{color:#4b443d}
.facts dd{margin:0}
table{width:100%;border-collapse:collapse;font-size:.9em}
caption{text-align:left;font-weight:600}
th,td{padding:.25em .5em;border:1px solid #1f1a17;text-align:left;vertical-align:top}
.sign{margin-top:2em;text-align:right;break-inside:avoid;break-before:avoid}
.note{margin-top:1em;font-size:.9em;color:#4b443d}
.sign-lines{margin-top:2em;break-inside:avoid}
.sign-lines span{display:inline-block;min-width:8em;border-bottom:1px solid #1f1a17}
.links{padding-left:0;list-style:none}
.links li{padding:.5em 0;border-top:1px solid #dcd6cc}
a{color:#6f1216}
a:focus-visible{outline:3px solid #6f1216;outline-offset:2px}
@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font-size:14pt}}
@media print{body{background:none;color:#000;font-size:16pt;line-height:28pt}main{max-width:none;margin:0;padding:0;border:0}h1{font-size:22pt}a{color:inherit;text-decoration:none}.screen{display:none}}
@media (max-width:480px){.facts dl div{grid-template-columns:1fr}.facts dt{font-size:.85em}}
`;
