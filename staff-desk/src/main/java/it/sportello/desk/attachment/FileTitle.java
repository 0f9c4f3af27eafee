package it.sportello.desk.attachment;

import java.util.regex.Pattern;

/** What a file is called, from what a browser says: without folders, and without what hides or breaks a name. */
final class FileTitle {
    private static final int LONGEST = 100;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}:*?\"<>|#%]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private FileTitle() {}

    static String of(String fileName) {
        String own = FOLDERS.matcher(fileName).replaceFirst("");
        String fit = BLANKS.matcher(UNFIT.matcher(own).replaceAll(" ")).replaceAll(" ");
        String bare = fit.strip().replaceFirst("^[. ]+", "");
        String shown = bare.isEmpty() ? "file" : bare;
        return shown.length() <= LONGEST ? shown : shortened(shown);
    }

    /** The end is kept, since it says what the file is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int whole = LONGEST - ending.length();
        int cut = Character.isHighSurrogate(name.charAt(whole - 1)) ? whole - 1 : whole;
        return name.substring(0, cut).strip() + ending;
    }
}
