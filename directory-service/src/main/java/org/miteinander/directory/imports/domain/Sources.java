package org.miteinander.directory.imports.domain;

import java.util.regex.Pattern;

/** The names of lists. Importing a list of the same name changes its entries; those of other names are never touched. */
public final class Sources {
    /** Both lists of Saxony, unless they are given another name. */
    public static final String SAXONY = "register";

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0," + (LONGEST - 1) + "}");
    private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");
    private static final Pattern BAD_BEGINNING = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern BAD = Pattern.compile("[^\\p{L}\\p{N} ._-]+");

    private Sources() {}

    public static boolean valid(String name) {
        return FORM.matcher(name).matches();
    }

    /** What a list is called that nobody gave a name: like its file, without the ending. */
    public static String ofFile(String fileName) {
        String stem = ENDING.matcher(fileName).replaceFirst("");
        String name = BAD.matcher(BAD_BEGINNING.matcher(stem).replaceFirst("")).replaceAll("-");
        String source = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return source.isEmpty() || source.equals(SAXONY) ? "list" : source;
    }
}
