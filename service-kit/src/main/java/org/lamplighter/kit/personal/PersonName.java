package org.lamplighter.kit.personal;

import java.util.Set;

/** A person's name (姓名), 1 to 64 characters. Masked {@code 张*}, {@code 李**}; a compound surname stays whole: {@code 欧阳*}. */
public record PersonName(String value) implements Personal {

    private static final int LONGEST = 64;

    /** The compound surnames (复姓) in common use. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文", "端木", "南宫", "西门", "独孤",
            "百里", "呼延", "申屠", "太史", "轩辕", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "钟离");

    public PersonName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
    }

    @Override
    public String masked() {
        int shown = value.length() > 2 && COMPOUND_SURNAMES.contains(value.substring(0, 2)) ? 2 : 1;
        return value.substring(0, shown) + "*".repeat(Math.clamp(value.length() - shown, 1, 2));
    }

    @Override
    public String toString() {
        return masked();
    }
}
