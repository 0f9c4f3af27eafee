package it.sportello.desk.account;

import java.security.SecureRandom;
import java.util.StringJoiner;

/** A first password to be read to someone or written on paper: sixteen letters and digits that are not mistaken. */
public final class OneTimePassword {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_SIZE = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** For example {@code k7fm-9xwa-p3rt-h2ne}: about 79 random bits. */
    public static char[] fresh() {
        StringJoiner groups = new StringJoiner("-");
        for (int group = 0; group < GROUPS; group++) {
            groups.add(group());
        }
        return groups.toString().toCharArray();
    }

    private static String group() {
        StringBuilder group = new StringBuilder();
        for (int at = 0; at < GROUP_SIZE; at++) {
            group.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return group.toString();
    }
}
