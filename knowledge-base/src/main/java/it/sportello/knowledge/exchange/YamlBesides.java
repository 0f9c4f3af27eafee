package it.sportello.knowledge.exchange;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.core.message.Words;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.exchange.entry.Besides;
import it.sportello.knowledge.exchange.entry.Sources;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what a YAML file says of an article beside its texts. Whatever is not as we write it is remarked and left out. */
final class YamlBesides {
    static final Set<String> KEYS = Set.of("variants", "attachments", "related", "source");
    private static final Pattern CHANNEL = Pattern.compile("[a-z]{1,20}");

    private final List<Remark> wrong;

    YamlBesides(List<Remark> wrong) {
        this.wrong = wrong;
    }

    /** @param article its values by key */
    Besides read(Map<String, Node> article) {
        Map<Language, Map<ChannelName, Markdown>> variants = new LinkedHashMap<>();
        perLanguage(article, "variants").forEach((language, node) -> variants.put(language, variants(node)));
        Map<Language, List<Attachment>> attachments = new LinkedHashMap<>();
        perLanguage(article, "attachments").forEach((language, node) -> attachments.put(language, attachments(node)));
        return new Besides(variants, attachments, new References(related(article), source(article)));
    }

    private Map<Language, Node> perLanguage(Map<String, Node> article, String key) {
        Map<Language, Node> nodes = new LinkedHashMap<>();
        Optional.ofNullable(article.get(key))
                .ifPresent(all -> YamlTree.map(all)
                        .forEach((code, node) -> Language.ofTag(code)
                                .ifPresentOrElse(language -> nodes.put(language, node), () -> wrong(node, code))));
        return nodes;
    }

    private Map<ChannelName, Markdown> variants(Node node) {
        Map<ChannelName, Markdown> variants = new LinkedHashMap<>();
        YamlTree.map(node).forEach((channel, said) -> {
            Optional<String> text = text(said).filter(one -> one.length() <= Limits.LONGEST_ANSWER);
            if (CHANNEL.matcher(channel).matches() && text.isPresent()) {
                variants.put(new ChannelName(channel), new Markdown(text.get()));
            } else {
                wrong(said, channel);
            }
        });
        return variants;
    }

    private List<Attachment> attachments(Node node) {
        List<Attachment> attachments = new ArrayList<>();
        for (Node one : YamlTree.list(node).orElse(List.of())) {
            attachment(YamlTree.map(one)).ifPresentOrElse(attachments::add, () -> wrong(one, "attachments"));
        }
        if (attachments.size() > Limits.MOST_ATTACHMENTS) {
            wrong(node, "attachments");
        }
        return attachments.subList(0, Math.min(attachments.size(), Limits.MOST_ATTACHMENTS));
    }

    private static Optional<Attachment> attachment(Map<String, Node> form) {
        Optional<Attachment.Kind> kind = Stream.of(Attachment.Kind.values())
                .filter(one -> value(form, "kind").equals(one.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        String alt = value(form, "alt");
        boolean fits = Attachment.isName(value(form, "name"))
                && !alt.isBlank()
                && alt.length() <= Limits.LONGEST_ALT
                && value(form, "title").length() <= Limits.LONGEST_SOURCE;
        return kind.filter(one -> fits).map(one -> new Attachment(value(form, "name"), one, value(form, "title"), alt));
    }

    private List<ArticleId> related(Map<String, Node> article) {
        List<ArticleId> related = new ArrayList<>();
        Optional<Node> all = Optional.ofNullable(article.get("related"));
        for (Node node : all.flatMap(YamlTree::list).orElse(List.of())) {
            Optional<String> id = text(node).filter(ArticleId::isValid);
            if (id.isPresent() && related.size() < Limits.MOST_RELATED) {
                related.add(new ArticleId(id.get()));
            } else {
                wrong(node, "related");
            }
        }
        return related;
    }

    private Optional<Source> source(Map<String, Node> article) {
        Optional<Node> node = Optional.ofNullable(article.get("source"));
        Map<String, Node> form = node.map(YamlTree::map).orElse(Map.of());
        String name = value(form, "name");
        Optional<String> address = Optional.of(value(form, "address")).filter(text -> !text.isEmpty());
        Optional<LocalDate> asOf = day(value(form, "as-of"));
        Optional<Source> source = Sources.of(name, address, asOf)
                .filter(one -> asOf.isPresent() || value(form, "as-of").isEmpty());
        node.filter(one -> source.isEmpty()).ifPresent(one -> wrong(one, "source"));
        return node.flatMap(one -> source);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String value(Map<String, Node> form, String key) {
        return Optional.ofNullable(form.get(key)).flatMap(YamlBesides::text).orElse("");
    }

    private static Optional<String> text(Node node) {
        return YamlTree.text(node)
                .map(text -> new Words(text.replace("\r\n", "\n")).value().strip());
    }

    private void wrong(Node node, String key) {
        wrong.add(Remark.of(YamlTree.line(node), Kind.WRONG_SHAPE, key));
    }
}
