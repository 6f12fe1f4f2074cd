#!/usr/bin/env python3
"""Writes Templates/letters/shared/reference.docx, whose page, styles and foot every DOCX takes; the same bytes each time."""
import pathlib
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def style(kind, key, name, based=None, paragraph="", run=""):
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    default = ' w:default="1"' if key in ("Normal", "TableNormal", "DefaultParagraphFont") else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{key}"><w:name w:val="{name}"/>{parent}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        if kind == "paragraph"
        else f'<w:style w:type="{kind}"{default} w:styleId="{key}"><w:name w:val="{name}"/>{parent}'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def size(points):
    return f'<w:sz w:val="{int(points * 2)}"/><w:szCs w:val="{int(points * 2 + 2)}"/>'


def space(before, after, more=""):
    return f'{more}<w:spacing w:before="{before}" w:after="{after}"/>'


def frame(colour, sides):
    lines = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="6" w:color="{colour}"/>' for side in sides)
    return f"<w:pBdr>{lines}</w:pBdr>"


FONTS = '<w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:eastAsia="Noto Serif CJK SC" w:cs="Noto Naskh Arabic"/>'
BOLD = "<w:b/><w:bCs/>"
STYLES = [
    style("paragraph", "Normal", "Normal", None, space(0, 140, "<w:widowControl/>")),
    style("paragraph", "BodyText", "Body Text", "Normal"),
    style("paragraph", "FirstParagraph", "First Paragraph", "BodyText"),
    style("paragraph", "Compact", "Compact", "BodyText", space(30, 30)),
    style("paragraph", "Heading1", "heading 1", "Normal", space(120, 240, "<w:keepNext/>") + '<w:outlineLvl w:val="0"/>', BOLD + size(16)),
    style("paragraph", "Heading2", "heading 2", "Normal", space(300, 120, "<w:keepNext/>") + '<w:outlineLvl w:val="1"/>', BOLD + size(12)),
    style("paragraph", "Heading3", "heading 3", "Normal", space(220, 80, "<w:keepNext/>") + '<w:outlineLvl w:val="2"/>', BOLD),
    style("paragraph", "Heading4", "heading 4", "Heading3"),
    style("paragraph", "BlockText", "Block Text", "BodyText", '<w:ind w:start="400" w:end="400"/>', '<w:color w:val="444444"/>'),
    style("paragraph", "FootnoteText", "footnote text", "Normal", space(0, 40), size(9)),
    style("paragraph", "SourceCode", "Source Code", "Normal"),
    style("paragraph", "Letterhead", "Letterhead", "Normal", frame("888888", ["bottom"]) + space(0, 360), size(9.5)),
    style("paragraph", "Addressee", "Addressee", "Normal", space(0, 80)),
    style("paragraph", "Subject", "Subject", "Normal", space(160, 200), BOLD),
    style("paragraph", "Frame", "Frame", "Normal", frame("888888", ["top", "left", "bottom", "right"])),
    style("paragraph", "Signature", "Signature", "Normal", space(280, 60, "<w:keepLines/>")),
    style("paragraph", "Signatories", "Signatories", "Normal", space(0, 50, "<w:keepLines/>") + '<w:ind w:start="240" w:hanging="240"/>', size(9.5)),
    style("paragraph", "Imprint", "Imprint", "Normal", space(0, 60), '<w:color w:val="444444"/>' + size(9)),
    style("paragraph", "Poster", "Poster", "Normal", '<w:jc w:val="center"/>', size(16)),
    style("paragraph", "Cards", "Cards", "Normal"),
    style("paragraph", "Provisional", "Provisional", "Normal", frame("B45309", ["top", "left", "bottom", "right"]), '<w:color w:val="6B2A00"/>'),
    style("paragraph", "Footer", "footer", "Normal", '<w:jc w:val="center"/>', '<w:color w:val="555555"/>' + size(8.5)),
    style("character", "DefaultParagraphFont", "Default Paragraph Font"),
    style("character", "VerbatimChar", "Verbatim Char", "DefaultParagraphFont", "", '<w:rFonts w:ascii="DejaVu Sans Mono" w:hAnsi="DejaVu Sans Mono"/>' + size(9)),
    style("character", "FootnoteReference", "footnote reference", "DefaultParagraphFont", "", '<w:vertAlign w:val="superscript"/>'),
    style("character", "Hyperlink", "Hyperlink", "DefaultParagraphFont", "", '<w:color w:val="0B3F73"/><w:u w:val="single"/>'),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>'
    '<w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    '<w:bottom w:val="single" w:sz="4" w:color="888888"/><w:insideH w:val="single" w:sz="4" w:color="BBBBBB"/>'
    "</w:tblBorders></w:tblPr></w:style>",
]
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
PARTS = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{TYPE}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{TYPE}.footer+xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/footer" Target="footer1.xml"/></Relationships>',
    "word/settings.xml": f"{HEAD}<w:settings {W}/>",
    "word/footer1.xml": f'{HEAD}<w:ftr {W} {R}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    + FIELD.format("PAGE") + "<w:r><w:t> / </w:t></w:r>" + FIELD.format("NUMPAGES") + "</w:p></w:ftr>",
    "word/styles.xml": f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{FONTS}{size(10.5)}</w:rPr></w:rPrDefault>"
    '<w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + "".join(STYLES) + "</w:styles>",
    "word/document.xml": f'{HEAD}<w:document {W} {R}><w:body><w:p/><w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1417" w:bottom="1474" w:left="1417" w:header="709" '
    'w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>',
}

target = pathlib.Path(__file__).resolve().parent.parent / "Templates/letters/shared/reference.docx"
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, text in PARTS.items():
        entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, text)
