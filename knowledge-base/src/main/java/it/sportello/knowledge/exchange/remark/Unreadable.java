package it.sportello.knowledge.exchange.remark;

import java.util.Objects;

/** Nothing can be taken from a file, for the reason that its remark names. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Remark remark;

    public Unreadable(Remark remark) {
        super(remark.kind().name());
        this.remark = Objects.requireNonNull(remark, "remark");
    }

    public Unreadable(Remark.Kind kind, String... values) {
        this(Remark.of(0, kind, values));
    }

    public Remark remark() {
        return remark;
    }
}
