package org.miteinander.portal.moderation;

import org.springframework.web.util.HtmlUtils;

/** The words of a post without its form, for whoever wants to change them and send them again. */
final class PlainText {

    private PlainText() {}

    /** Paragraphs and lines stay apart, lists and quotes keep their marks; emphasis and the targets of links go. */
    static String of(String html) {
        String marked = html.replaceAll("\\s*\n\\s*", " ")
                .replaceAll("<li>\\s*(<p>)?", "\n- ")
                .replaceAll("<blockquote>\\s*(<p>)?", "\n> ")
                .replaceAll("<br\\s*/?>\\s*", "\n")
                .replaceAll("\\s*</(p|ul|ol|blockquote|pre|h[1-6])>\\s*", "\n\n")
                .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(marked)
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
