package it.sportello.knowledge.release;

import java.util.Arrays;

/** A trained model's bytes. */
public record Model(byte[] bytes) {
    public Model {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Model that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Model[" + bytes.length + " bytes]";
    }
}
