package org.lamplighter.kit.personal;

/** Free words of a person, which may hold anything personal; 1 to 2000 characters. Masked it tells only its length. */
public record PersonalText(String value) implements Personal {

    private static final int LONGEST = 2000;

    public PersonalText {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a text has 1 to " + LONGEST + " characters");
        }
    }

    @Override
    public String masked() {
        return "[" + value.length() + " characters]";
    }

    @Override
    public String toString() {
        return masked();
    }
}
