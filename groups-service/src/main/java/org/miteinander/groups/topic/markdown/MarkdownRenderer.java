package org.miteinander.groups.topic.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.domain.Renderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Markdown to safe HTML: paragraphs, emphasis, lists, quotes, code, links, and headings from the third level on, because
 * a page has the first two. What looks like HTML is shown as text; an image becomes a link, so that reading a post never
 * calls a stranger's server. An address that is written once but used again and again becomes a link only so often that
 * the HTML stays within a few times the source.
 */
@Component
final class MarkdownRenderer implements Renderer {
    /** Counts up when the same source gives other HTML. */
    private static final int VERSION = 2;

    /** All addresses of links together may be so many times as long as the source. */
    private static final int ADDRESSES = 2;

    private static final int HIGHEST_HEADING = 3;
    private static final int LOWEST_HEADING = 6;

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "blockquote", "ul", "ol", "li", "code", "pre", "hr")
            .allowElements("h3", "h4", "h5", "h6", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private final Parser parser = Parser.builder()
            .extensions(List.of(AutolinkExtension.create()))
            .enabledBlockTypes(Set.of(
                    Heading.class,
                    BlockQuote.class,
                    ListBlock.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class,
                    ThematicBreak.class))
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .build();

    @Override
    public Text render(String source) {
        Node document = parser.parse(source);
        document.accept(new Tamer(source.length() * ADDRESSES));
        return new Text(source, SAFE.sanitize(renderer.render(document)), VERSION);
    }

    /** Lowers headings, turns images into links, and links into their text when there is no room left for addresses. */
    private static final class Tamer extends AbstractVisitor {
        private int room;

        Tamer(int room) {
            this.room = room;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + HIGHEST_HEADING - 1, LOWEST_HEADING));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Link link = new Link(image.getDestination(), image.getTitle());
            image.insertBefore(link);
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.unlink();
            visit(link);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            room -= link.getDestination().length()
                    + (link.getTitle() == null ? 0 : link.getTitle().length());
            if (room < 0) {
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }
    }
}
