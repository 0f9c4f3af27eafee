package it.sportello.web;

import it.sportello.core.message.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The counter's Markdown as HTML that is safe to show: paragraphs, lists, emphasis and links; whatever else is written
 * stays visible as text. A line break is kept, as in every other chat.
 */
final class ChatHtml {
    private static final DefaultUrlSanitizer ADDRESSES =
            new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel"));
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.create()))
            .enabledBlockTypes(Set.of(ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .postProcessor(ChatHtml::withSafeLinksOnly)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(ADDRESSES)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> ChatHtml::describeLink)
            .build();

    private ChatHtml() {}

    static String of(Markdown markdown) {
        return RENDERER.render(PARSER.parse(markdown.value())).strip();
    }

    private static void describeLink(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noopener noreferrer nofollow");
            attributes.put("target", "_blank");
        }
    }

    private static Node withSafeLinksOnly(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                visitChildren(link);
                if (ADDRESSES.sanitizeLinkUrl(link.getDestination()).isEmpty()) {
                    moveChildren(link);
                    link.unlink();
                }
            }

            @Override
            public void visit(Image image) {
                visitChildren(image);
                moveChildren(image);
                image.unlink();
            }
        });
        return document;
    }

    /** Leaves the words of a node where the node stood. */
    private static void moveChildren(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
    }
}
