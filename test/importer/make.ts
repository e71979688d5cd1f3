import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { Document, Packer, type Paragraph, type Table } from 'docx';
import { strToU8, zipSync } from 'fflate';
import Pdf from 'pdfkit';

const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

type Options = ConstructorParameters<typeof Document>[0];

/** A docx of these blocks. */
export function docx(children: (Paragraph | Table)[], numbering?: Options['numbering'], styles?: Options['styles']): Promise<Buffer> {
  return Packer.toBuffer(new Document({ numbering, styles, sections: [{ children }] }));
}

/** A docx made by hand. Shapes: what stands inside `w:body`, and inside the parts for lists and styles. */
export function rawDocx(body: string, numbering = '', styles = ''): Buffer {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return Buffer.from(
    zipSync({
      'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`),
      'word/numbering.xml': strToU8(`<w:numbering ${space}>${numbering}</w:numbering>`),
      'word/styles.xml': strToU8(`<w:styles ${space}>${styles}</w:styles>`),
    }),
  );
}

/** A PDF with a text layer. Shapes: lines by page. */
export function pdf(pages: string[][], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return drawn((document) => {
    for (const [page, lines] of pages.entries()) {
      if (page > 0) document.addPage();
      for (const line of lines) document.text(line);
    }
  }, options);
}

/** A PDF of what is drawn, on A4, with a font that has the letters of Vietnamese. */
export function drawn(draw: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new Pdf({ size: 'A4', margin: 50, ...options }).font(FONT, 10);
  draw(document);
  document.end();
  return buffer(document);
}
