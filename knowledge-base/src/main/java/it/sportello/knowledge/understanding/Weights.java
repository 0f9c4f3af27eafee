package it.sportello.knowledge.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;

/** A model in OpenNLP's own form, with its length before it: its reader would read on. */
final class Weights {
    private Weights() {}

    static void write(AbstractModel model, DataOutputStream out) throws IOException {
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(weights)).persist();
        out.writeInt(weights.size());
        weights.writeTo(out);
    }

    static AbstractModel read(Stretch in) throws IOException {
        return new GenericModelReader(new BinaryFileDataReader(in.next(in.readInt()))).getModel();
    }

    static void skip(DataInputStream in) throws IOException {
        in.skipNBytes(in.readInt());
    }
}
