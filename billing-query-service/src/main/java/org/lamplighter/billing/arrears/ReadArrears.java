package org.lamplighter.billing.arrears;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;

/** Arrears as the desk looks at them. */
public final class ReadArrears {

    private final Aggregates<Arrears> arrears;
    private final ArrearsRegister register;

    ReadArrears(Aggregates<Arrears> arrears, ArrearsRegister register) {
        this.arrears = arrears;
        this.register = register;
    }

    /**
     * Where a page ended.
     *
     * @param area the area of its last account
     * @param account its last account
     */
    public record Place(String area, AccountNumber account) {

        /**
         * As a client sends it back.
         *
         * @throws IllegalArgumentException when it is none of ours
         */
        public static Place of(String cursor) {
            int dash = cursor.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("not a cursor of this list");
            }
            return new Place(cursor.substring(0, dash), new AccountNumber(cursor.substring(dash + 1)));
        }

        public static Place of(Arrears last) {
            return new Place(last.owing().areaCode(), last.accountNumber());
        }

        public String cursor() {
            return area + "-" + account.value();
        }
    }

    /** Those at a stage, area by area and by account; each area is one range of the index. */
    public List<Stored<Arrears>> at(Set<String> areas, Stage stage, @Nullable Place after, int atMost) {
        List<Stored<Arrears>> found = new ArrayList<>();
        for (String area : new TreeSet<>(areas)) {
            if (after == null || area.compareTo(after.area()) >= 0) {
                AccountNumber from = after != null && area.equals(after.area()) ? after.account() : null;
                found.addAll(register.at(area, stage, from, atMost - found.size()));
            }
            if (found.size() >= atMost) {
                return found;
            }
        }
        return found;
    }

    /**
     * One of the areas.
     *
     * @throws RejectedException not found, when there is none or it lies elsewhere
     */
    public Stored<Arrears> one(Set<String> areas, String number) {
        return arrears.find(number)
                .filter(found -> areas.contains(found.state().owing().areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }
}
