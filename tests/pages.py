"""Files and pages that the tests of loading make: one article, in many formats and wrappings."""
import html
import io
import textwrap

import docx
import matplotlib.pyplot as plt
from matplotlib.backends.backend_pdf import PdfPages

HTML = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Daily</title>
<meta name="author" content="Ana Lopez"><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2025-12-21T10:00:00Z">
<script>var x = "<p>No text of the article.</p>";</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header><main><article>
<h1>{title}</h1><p class="byline">By <a href="/ana">Ana Lopez</a></p><div class="share">Share: <a href="#">Facebook</a></div>
{paragraphs}<p class="tags">#PoliticsNews #WorldNews</p></article>
<section class="related"><h2>Related Articles</h2><ul><li><a href="/1">Ferry to start in May</a></li></ul></section>
<section id="comments" class="comments"><h2>Comments</h2>
<div class="comment"><b>Jo</b><p>I do not think that this will lead to anything, to be
honest with you all.</p></div></section></main>
<footer><p>© 2025 The Daily. All rights reserved.</p></footer></body></html>"""
ADVERT = '<div class="ad advertisement"><span>Advertisement</span><p>Two ferries for the price of one, this week only!</p></div>'


def text(title, paragraphs):
    return "\n\n".join(["Home", "World", title, "By Ana Lopez", "Published: 21 December 2025", *paragraphs[:2], "Advertisement",
                        *paragraphs[2:], "Related Articles", "Ferry to start in May", "© 2025 The Daily", ""])


def markdown(title, paragraphs):
    linked = paragraphs[0].replace("Ukraine", "[Ukraine](https://example.org/ukraine)", 1)
    body = "\n\n".join(["\n".join(textwrap.wrap(linked, 80, break_on_hyphens=False)), f"**{paragraphs[1]}**", *paragraphs[2:]])
    head = f'---\nauthor: "Ana Lopez"\ndate: 2025-12-21\n---\n\n# {title}\n\n![A table](table.png)\n\n'
    return f"{head}{body}\n\n---\n\n#PoliticsNews\n"


def page(title, paragraphs):
    body = [f"<p>{html.escape(p)}</p>\n" for p in paragraphs]
    return HTML.format(title=html.escape(title), paragraphs=ADVERT.join(["".join(body[:2]), "".join(body[2:])]))


def word(title, paragraphs, table=False):
    document = docx.Document()
    document.add_heading(title, 0)
    document.add_paragraph("By Ana Lopez")
    place = document.add_table(1, 1).cell(0, 0) if table else document
    for p in [*paragraphs[:3], "Advertisement", *paragraphs[3:], "Popular Articles", "Ferry to start in May"]:
        place.add_paragraph(p)
    return saved(document.save)


def pdf(title, paragraphs, ligatures=True, gap=True, lines_on_page=40):
    """A PDF with lines of text, a page head and page numbers; matplotlib writes it."""
    heads = textwrap.wrap(title, 60)
    lines = heads + ["By Ana Lopez", ""]
    for p in [*paragraphs[:3], "Advertisement", *paragraphs[3:]]:
        lines += textwrap.wrap(p, 90) + [""] * gap
    buffer = io.BytesIO()
    with plt.rc_context({"pdf.fonttype": 42}), PdfPages(buffer) as book:
        for n in range(0, len(lines), lines_on_page):
            figure = plt.figure(figsize=(8.27, 11.69))
            figure.text(.08, .97, "The Daily, page head", fontsize=8)
            figure.text(.5, .03, str(n // lines_on_page + 1), fontsize=8)
            for i, line in enumerate(lines[n:n + lines_on_page]):
                size = 14 if line in heads else 10
                line = line.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ") if ligatures else line
                figure.text(.08, .94 - i * .021, line, fontsize=size, parse_math=False)
            book.savefig(figure)
            plt.close(figure)
    return buffer.getvalue()


def saved(save):
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()
