import { canary, js } from './payload.ts';

/** Ways around a cleaner: markup that changes when it is read again, names that shadow the page, looks that deceive. */
export const trickAttacks: Record<string, string> = {
  'mXSS: noscript title': `<noscript><p title="</noscript><img src=x onerror=${"'"}top.jebol=1${"'"}>"></noscript>`,
  'mXSS: style in svg': `<svg><style><img src="</style><img src=x onerror=top.jebol=1>">`,
  'mXSS: math mtext table mglyph style':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.jebol=1&gt;">',
  'mXSS: form in form': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=top.jebol=1>',
  'mXSS: svg p style': '<svg></p><style><a id="</style><img src=1 onerror=top.jebol=1>">',
  'mXSS: template in select':
    '<select><template><style><!--</style><a rel="--></style></template></select><img id=x src=1 onerror=top.jebol=1>">',
  'mXSS: textarea': '<textarea><img title="</textarea><img src=x onerror=top.jebol=1>"></textarea>',
  'mXSS: title': '<title><img title="</title><img src=x onerror=top.jebol=1>"></title>',
  'mXSS: xmp': '<xmp><p title="</xmp><img src=x onerror=top.jebol=1>"></xmp>',
  'mXSS: noembed and noframes':
    '<noembed><p title="</noembed><img src=x onerror=top.jebol=1>"></noembed><noframes><p title="</noframes><img src=x onerror=top.jebol=1>"></noframes>',
  'mXSS: iframe content': '<iframe><p title="</iframe><img src=x onerror=top.jebol=1>"></iframe>',
  'mXSS: plaintext': '<plaintext><img src=x onerror=top.jebol=1>',
  'mXSS: comment that closes oddly': '<!--><img src=x onerror=top.jebol=1>--!><img src=x onerror=top.jebol=1>-->',
  'mXSS: comment with a bang': '<!-- --!><img src=x onerror=top.jebol=1> -->',
  'mXSS: CDATA': '<svg><![CDATA[><img src=x onerror=top.jebol=1>]]></svg><![CDATA[<img src=x onerror=top.jebol=1>]]>',
  'mXSS: processing instruction':
    '<?xml version="1.0"?><?php echo 1 ?><?import namespace="t" implementation="#default#time2">',
  'mXSS: doctype': '<!DOCTYPE x [<!ENTITY a "<img src=x onerror=top.jebol=1>">]>&a;',
  'mXSS: annotation-xml desc':
    '<math><annotation-xml encoding="text/html"><svg><desc><style><img src="</style><img src=x onerror=top.jebol=1>">',
  'mXSS: nested 500 deep with namespaces': `${'<svg><desc>'.repeat(500)}<style><img src="</style><img src=x onerror=top.jebol=1>">`,
  'mXSS: nested 600 tables': `${'<table><td>'.repeat(600)}<img src=x onerror=top.jebol=1>`,
  'quotes: backticks': `<img src=\`x\` onerror=\`top.jebol=1\`><a href=\`javascript:top.jebol=1\`>klik</a>`,
  'quotes: unbalanced': `<a title='"><img src=x onerror="${js}">' href=x>klik</a>`,
  'quotes: an attribute that never closes': `<a title="<img src=x onerror=top.jebol=1>`,
  'quotes: entity that becomes a quote': '<a title="&quot;&gt;&lt;img src=x onerror=top.jebol=1&gt;">klik</a>',
  'quotes: markup in alt, as it is copied':
    '<img alt="<script>top.jebol=1</script>"><b title="<img src=x onerror=top.jebol=1>">x</b>',
  'odd letters: slash in the tag': '<img/onerror/=/**/top.jebol=1/src=x>',
  'odd letters: form feed as a blank': '<img\fsrc=x\fonerror=top.jebol=1>',
  'odd letters: unicode blanks': '<img\u00a0src=x\u2028onerror=top.jebol=1>',
  'odd letters: equals with blanks': '<img src = x onerror \n = "top.jebol=1">',
  'odd letters: NUL everywhere': '<\0img src\0=x on\0error=top.jebol=1>',
  'odd letters: full-width': '＜script＞top.jebol=1＜/script＞<ſcript>top.jebol=1</ſcript>',
  'odd letters: two less-than signs': '<<script>top.jebol=1//<</script>',
  'odd letters: entities without semicolons': '&lt&#115cript&gttop.jebol=1&lt/script&gt',
  'odd letters: double encoded': '%3Cscript%3Etop.jebol=1%3C/script%3E&amp;lt;script&amp;gt;',
  'odd letters: utf-7': '+ADw-script+AD4-top.jebol+AD0-1+ADw-/script+AD4-',
  'odd letters: closing tags with attributes': '</a onmouseover=top.jebol=1><br/onload=top.jebol=1></p/style=x>',
  'clobbering: names of the page':
    '<form id=body name=documentElement></form><img name=getElementById><a id=location href="https://kenari.test/x">klik</a><b id=root>x</b>',
  'clobbering: attributes': '<form><input name=attributes><input name=parentNode><input name=nodeName></form>',
  'clobbering: __proto__': '<img name=__proto__><form name=constructor><input name=prototype></form>',
  'clobbering: a frame of our name': '<iframe name=loket srcdoc="x"></iframe><object id=api data="x"></object>',
  'clobbering: head and body again': `</body></html><body onload="${js}"><html onclick="${js}">`,
  'looks: over the whole screen': `<div style="position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:2147483647;background:#fff"><a href="${canary}/masuk">Masuk kembali ke Loket</a></div>`,
  'looks: outside of the frame': `<div style="position:absolute;top:-500px;margin-top:-9999px;transform:translate(-500px,-500px) scale(9)">x</div>`,
  'looks: an invisible link over the text': `<a href="${canary}/tak-tampak" style="opacity:0;position:absolute;inset:0">klik</a>`,
  'looks: a link that shows another address': `<a href="${canary}/jahat">https://lpse.lkpp.go.id/masuk</a>`,
  'looks: an address with a user in it': '<a href="https://lpse.lkpp.go.id@kenari.test/">https://lpse.lkpp.go.id/</a>',
  'looks: an address in look-alike letters':
    '<a href="https://lpѕe.lkpp.gо.id/">LPSE</a><a href="https://xn--lps-5cd.test/">LPSE</a>',
  'looks: an address that turns around': '<a href="https://kenari.test/\u202edi.og.ppkl">lkpp.go.id</a>',
  'looks: text nobody sees': '<span style="display:none">tersembunyi</span><font color=white size=1>putih</font>',
  'looks: ten million pixels':
    '<div style="width:9999999px;height:9999999px">x</div><table width=99999999 height=99999999><tr><td>x</table>',
  'looks: 10,000 blinking things': '<marquee><blink>x</blink></marquee>'.repeat(10_000),
  'print and copy': `<style media=print>@import '${canary}/cetak';</style><div oncopy="${js}" onbeforeprint="${js}">x</div>`,
};
