package it.sportello.knowledge.understanding;

import it.sportello.knowledge.intent.Confidence;
import it.sportello.knowledge.intent.Example;
import it.sportello.knowledge.intent.SecondOpinion;
import it.sportello.knowledge.meaning.Meaning;
import it.sportello.knowledge.meaning.Meanings;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an embedding made of a language's examples, within the models of a release. */
final class OpinionForm {
    private OpinionForm() {}

    static void write(Optional<SecondOpinion> opinion, DataOutputStream out) throws IOException {
        out.writeBoolean(opinion.isPresent());
        if (opinion.isPresent()) {
            out.writeUTF(opinion.get().space());
            write(opinion.get().learnt(), out);
        }
    }

    private static void write(SecondOpinion.Learnt learnt, DataOutputStream out) throws IOException {
        for (Optional<Meaning> meaning : learnt.meanings()) {
            byte[] grains = meaning.map(Meaning::grains).orElse(new byte[0]);
            out.writeInt(grains.length);
            out.write(grains);
        }
        Weights.write(learnt.planes(), out);
        learnt.confidence().write(out);
    }

    /** Empty where there is none, and where it is of another space than these meanings: they cannot be compared. */
    static Optional<SecondOpinion> read(Stretch in, List<Example> examples, Optional<Meanings> meanings)
            throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        String space = in.readUTF();
        SecondOpinion.Learnt learnt = learnt(in, examples.size());
        return meanings.filter(found -> found.space().equals(space))
                .map(found -> new SecondOpinion(found, examples, learnt));
    }

    private static SecondOpinion.Learnt learnt(Stretch in, int examples) throws IOException {
        List<Optional<Meaning>> meanings = new ArrayList<>();
        for (int left = examples; left > 0; left--) {
            byte[] grains = in.readNBytes(in.readInt());
            meanings.add(grains.length == 0 ? Optional.empty() : Optional.of(Meaning.ofGrains(grains)));
        }
        return new SecondOpinion.Learnt(meanings, Weights.read(in), Confidence.read(in));
    }

    static void skip(DataInputStream in, int examples) throws IOException {
        if (!in.readBoolean()) {
            return;
        }
        in.skipNBytes(in.readUnsignedShort());
        for (int left = examples; left > 0; left--) {
            in.skipNBytes(in.readInt());
        }
        Weights.skip(in);
        Confidence.read(in);
    }
}
