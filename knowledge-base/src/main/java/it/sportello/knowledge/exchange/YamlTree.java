package it.sportello.knowledge.exchange;

import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Unreadable;
import it.sportello.knowledge.exchange.table.Alphabet;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file as nodes that know their line; nothing in it is ever made into an object of its own wish. */
final class YamlTree {
    private static final int MOST_LETTERS = 64 << 20;
    private static final int DEEPEST = 10;

    private YamlTree() {}

    static Node read(byte[] bytes) throws Unreadable {
        LoaderOptions bounded = new LoaderOptions();
        bounded.setCodePointLimit(MOST_LETTERS);
        bounded.setNestingDepthLimit(DEEPEST);
        bounded.setMaxAliasesForCollections(0);
        try {
            return Optional.ofNullable(new Yaml(bounded)
                            .compose(new StringReader(Alphabet.read(bytes).text())))
                    .orElseThrow(() -> new Unreadable(Kind.EMPTY));
        } catch (MarkedYAMLException e) {
            int line = Optional.ofNullable(e.getProblemMark())
                    .map(mark -> mark.getLine() + 1)
                    .orElse(0);
            throw new Unreadable(Remark.of(line, Kind.NOT_YAML));
        } catch (YAMLException e) {
            throw new Unreadable(Kind.NOT_YAML);
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The values by key, where the node is a mapping; nothing otherwise. */
    static Map<String, Node> map(Node node) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                text(tuple.getKeyNode()).ifPresent(key -> values.put(key, tuple.getValueNode()));
            }
        }
        return values;
    }

    /** The elements of a list; empty where the node is none. */
    static Optional<List<Node>> list(Node node) {
        return node instanceof SequenceNode sequence ? Optional.of(sequence.getValue()) : Optional.empty();
    }

    /** A text; empty where the node holds more than one. */
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }
}
