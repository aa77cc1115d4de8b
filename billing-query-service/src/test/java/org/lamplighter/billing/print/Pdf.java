package org.lamplighter.billing.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A document as a reader finds it. */
public record Pdf(String text, int pages, List<Face> faces) {

    /** A font in it. */
    public record Face(String name, boolean embedded) {}

    public static Pdf read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<Face> faces = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    faces.add(new Face(font.getName(), font.isEmbedded()));
                }
            }
            return new Pdf(new PDFTextStripper().getText(document), document.getNumberOfPages(), faces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
