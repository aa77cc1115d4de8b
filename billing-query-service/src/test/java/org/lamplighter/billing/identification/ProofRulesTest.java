package org.lamplighter.billing.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lamplighter.billing.identification.ProofItem.ACCOUNT_NUMBER;
import static org.lamplighter.billing.identification.ProofItem.HOLDER_NAME;
import static org.lamplighter.billing.identification.ProofItem.PHONE_LAST_FOUR;
import static org.lamplighter.billing.identification.ProofItem.PHONE_NUMBER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;

class ProofRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 7, 1);
    private static final PersonName NAME = new PersonName("欧阳晓");
    private static final PhoneNumber PHONE = new PhoneNumber("13812345678");

    private static final ProofRules RULES = new ProofRules(List.of(
            rule(Matter.ACCOUNT_BINDING, FIRST, ACCOUNT_NUMBER, HOLDER_NAME, PHONE_LAST_FOUR),
            rule(Matter.ACCOUNT_BINDING, SECOND, ACCOUNT_NUMBER, PHONE_NUMBER),
            rule(Matter.BILL_INFORMATION, FIRST, ACCOUNT_NUMBER, HOLDER_NAME),
            rule(Matter.BILL_INFORMATION, FIRST, ACCOUNT_NUMBER, PHONE_LAST_FOUR)));

    private static ProofRule rule(Matter matter, LocalDate from, ProofItem... items) {
        return new ProofRule(matter, Set.of(items), from, "a source");
    }

    @Test
    void aNewEditionTakesThePlaceOfTheOldOneOnItsDay() {
        Set<ProofItem> nameAndDigits = new Proof(Map.of(HOLDER_NAME, "x", PHONE_LAST_FOUR, "1")).items();
        Set<ProofItem> phone = new Proof(Map.of(PHONE_NUMBER, "x")).items();

        RULES.require(SECOND.minusDays(1), Matter.ACCOUNT_BINDING, nameAndDigits);
        RULES.require(SECOND, Matter.ACCOUNT_BINDING, phone);
        assertRefused(SECOND, nameAndDigits, "proof-insufficient");
        assertRefused(SECOND.minusDays(1), phone, "proof-insufficient");
        assertRefused(FIRST.minusDays(1), EnumSet.of(ACCOUNT_NUMBER, HOLDER_NAME, PHONE_NUMBER), "proof-insufficient");
    }

    @Test
    void aWholeNumberTellsItsLastFourDigits() {
        RULES.require(FIRST, Matter.BILL_INFORMATION, new Proof(Map.of(PHONE_NUMBER, "13812345678")).items());
    }

    @Test
    void whatCannotBeCheckedIsRefusedByNameEvenBesideWhatSuffices() {
        assertThatThrownBy(() -> RULES.require(
                        FIRST,
                        Matter.BILL_INFORMATION,
                        new Proof(Map.of(HOLDER_NAME, "欧阳晓", ProofItem.ID_LAST_DIGITS, "123X")).items()))
                .isInstanceOfSatisfying(RejectedException.class, e -> {
                    assertThat(e.rejection().code()).isEqualTo("proof-item-unsupported");
                    assertThat(e.rejection().arguments()).containsExactly(ProofItem.ID_LAST_DIGITS);
                });
    }

    @Test
    void allThatIsSaidHasToBeRight() {
        assertThat(new Proof(Map.of(HOLDER_NAME, " 欧阳晓 ", PHONE_NUMBER, "+86 138-1234 5678")).fits(NAME, PHONE))
                .isTrue();
        assertThat(new Proof(Map.of(HOLDER_NAME, "欧阳晓", PHONE_LAST_FOUR, "5679")).fits(NAME, PHONE))
                .isFalse();
        assertThat(new Proof(Map.of(HOLDER_NAME, "欧阳", PHONE_LAST_FOUR, "5678")).fits(NAME, PHONE))
                .isFalse();
        assertThat(new Proof(Map.of(PHONE_NUMBER, "5678")).fits(NAME, PHONE)).isFalse();
        assertThat(new Proof(Map.of(ProofItem.SERVICE_PASSWORD, "")).fits(NAME, PHONE))
                .as("what nobody can check is never right")
                .isFalse();
    }

    @Test
    void aProofNeverPrintsWhatIsSaid() {
        assertThat(new Proof(Map.of(HOLDER_NAME, "欧阳晓", PHONE_LAST_FOUR, "5678")))
                .asString()
                .doesNotContain("欧阳", "5678")
                .contains("HOLDER_NAME");
    }

    @Property
    void moreItemsNeverSufficeLess(
            @ForAll @Size(max = 4) Set<ProofItem> said, @ForAll ProofItem more, @ForAll Matter matter) {
        Set<ProofItem> checkable = new java.util.HashSet<>(said);
        checkable.removeIf(item -> !item.isCheckable());
        Set<ProofItem> greater = new java.util.HashSet<>(checkable);
        greater.add(more.isCheckable() ? more : ACCOUNT_NUMBER);

        assertThat(suffices(matter, greater)).isGreaterThanOrEqualTo(suffices(matter, checkable));
    }

    private static int suffices(Matter matter, Set<ProofItem> said) {
        try {
            RULES.require(FIRST, matter, said);
            return 1;
        } catch (RejectedException refused) {
            return 0;
        }
    }

    private static void assertRefused(LocalDate day, Set<ProofItem> said, String code) {
        assertThatThrownBy(() -> RULES.require(day, Matter.ACCOUNT_BINDING, said))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.rejection().code()).isEqualTo(code));
    }
}
