package org.lamplighter.billing.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.Region;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Loads accounts, each published to the other services when it is new or has changed. */
public final class AccountRows implements RowLoader {

    private static final Set<String> COLUMNS =
            Set.of("accountNumber", "holderName", "phone", "address", "areaCode", "siteClass", "householdSize");

    private static final Pattern CUSTOMER_NUMBER = Pattern.compile("\\d{4,20}");

    private final Aggregates<Account> accounts;
    private final Tariffs tariffs;
    private final PersonalDataCipher cipher;
    private final List<AccountChanged> listeners;
    private final InstantSource clock;

    AccountRows(
            Aggregates<Account> accounts,
            Tariffs tariffs,
            PersonalDataCipher cipher,
            List<AccountChanged> listeners,
            InstantSource clock) {
        this.accounts = accounts;
        this.tariffs = tariffs;
        this.cipher = cipher;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void load(List<Row> rows, RowOutcomes outcomes) {
        rows.forEach(row -> load(row, outcomes));
    }

    private void load(Row row, RowOutcomes outcomes) {
        try {
            Account account = read(row, clock.instant());
            if (!isPriced(account.terms())) {
                outcomes.rejected(row, "tariff-unknown", "no tariff of its province has the price option");
            } else if (store(account)) {
                outcomes.loaded(row);
            } else {
                outcomes.unchanged(row);
            }
        } catch (UnreadableRowException e) {
            outcomes.rejected(row, "field-invalid", e.explained());
        }
    }

    private boolean store(Account account) {
        Instant at = clock.instant();
        String id = account.number().value();
        if (accounts.create(id, () -> Decision.changed(account, account.published(cipher, at)))) {
            return true;
        }
        AtomicBoolean changed = new AtomicBoolean();
        accounts.change(id, present -> {
            Decision<Account> decision = present.reloaded(account, cipher, at);
            changed.set(decision instanceof Decision.Changed<Account>);
            return decision;
        });
        if (changed.get()) {
            listeners.forEach(listener -> listener.changed(account.number()));
        }
        return changed.get();
    }

    /** By any version: commercial ones hold for a month each, and the next one may come later. */
    private boolean isPriced(Terms terms) {
        return tariffs.all().stream()
                .anyMatch(tariff -> tariff.region().code().equals(terms.regionCode())
                        && tariff.customerClass() == terms.customerClass()
                        && tariff.isFor(terms.voltage())
                        && tariff.options().containsKey(terms.option()));
    }

    private static Account read(Row row, Instant at) {
        String areaCode = row.read("areaCode", AccountRows::areaCode);
        Terms terms = terms(row, Region.codeOf(areaCode));
        SupplyPoint supply = new SupplyPoint(
                row.read("address", PostalAddress::new),
                areaCode,
                row.readIfThere("transformerArea", text -> text),
                row.read("siteClass", SiteClass::valueOf),
                position(row));
        return new Account(
                row.read("accountNumber", AccountNumber::new),
                row.readIfThere("customerNumber", AccountRows::customerNumber),
                row.read("holderName", PersonName::new),
                row.read("phone", PhoneNumber::new),
                supply,
                terms,
                row.readOr("prepaid", AccountRows::yesOrNo, false),
                protection(row, at),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Terms terms(Row row, String region) {
        CustomerClass customerClass = row.readOr("customerClass", CustomerClass::valueOf, CustomerClass.RESIDENTIAL);
        PriceOption option = row.readOr("priceOption", PriceOption::valueOf, PriceOption.SINGLE_RATE);
        return customerClass == CustomerClass.RESIDENTIAL
                ? new Terms(
                        region,
                        customerClass,
                        option,
                        row.read("householdSize", AccountRows::people),
                        row.readOr("lowIncome", AccountRows::yesOrNo, false))
                : Terms.commercial(region, customerClass, option, ConnectionColumns.read(row, customerClass));
    }

    private static @Nullable Protection protection(Row row, Instant at) {
        ProtectionReason reason = row.readIfThere("protectedReason", ProtectionReason::valueOf);
        return reason == null ? null : new Protection(reason, Protection.RECORDS, at);
    }

    private static @Nullable Position position(Row row) {
        Double latitude = row.readIfThere("latitude", Double::valueOf);
        return latitude == null
                ? null
                : row.read("longitude", text -> new Position(latitude, Double.parseDouble(text)));
    }

    private static String areaCode(String text) {
        if (!Region.isAreaCode(text)) {
            throw new IllegalArgumentException("an area code has six digits");
        }
        return text;
    }

    private static String customerNumber(String text) {
        if (!CUSTOMER_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("a customer number has 4 to 20 digits");
        }
        return text;
    }

    private static Integer people(String text) {
        int people = Integer.parseInt(text);
        if (people < 1) {
            throw new IllegalArgumentException("a household has people");
        }
        return people;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }
}
