package org.lamplighter.billing.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.kit.aggregate.RejectedException;

/** Browsers go back where the third party registered, with what it sent, whatever that is. */
class ConsentRequestPropertiesTest {

    private static final String PLAIN = "https://energyview.example/back";
    private static final String WITH_QUERY = "https://energyview.example/back?tenant=1";

    private final Recipient recipient = new Recipient(
            "energyview",
            new LocalizedText("能源视图", "EnergyView"),
            Set.of(DataScope.values()),
            Set.of(PLAIN, WITH_QUERY));
    private final ReadConsentRequest read = new ReadConsentRequest(new Recipients(List.of(recipient)));

    @Property
    void theStateComesBackAsItWentAndTheAddressStaysWhatItWas(
            @ForAll("addresses") String address, @ForAll("states") String state) {
        ConsentRequest request = read.read("energyview", address, "bills", state);

        for (String back : List.of(request.refused(), request.agreed(new ConsentCode("a-b_c")))) {
            assertThat(back).startsWith(address + (address.equals(PLAIN) ? "?" : "&"));
            assertThat(back.substring(address.length()))
                    .matches("[\\x21-\\x7e]+")
                    .doesNotContain("#", " ");
            assertThat(Returned.parameters(back)).containsEntry("state", state);
        }
        assertThat(Returned.parameters(request.refused())).containsEntry("error", "access_denied");
        assertThat(Returned.parameters(request.agreed(new ConsentCode("a-b_c"))))
                .containsEntry("code", "a-b_c");
    }

    @Property
    void anAddressThatDiffersByAnyCharacterIsNotRegistered(
            @ForAll("addresses") String address, @ForAll @StringLength(min = 1, max = 12) String more) {
        for (String other : List.of(address + more, more + address, address.substring(1) + more)) {
            if (!recipient.redirectUris().contains(other)) {
                assertThatThrownBy(() -> read.read("energyview", other, "bills", "s"))
                        .isInstanceOf(RejectedException.class)
                        .hasMessage("redirect-uri-not-registered");
            }
        }
    }

    @Property
    void wordsThatNameNoScopeAreRefusedAmongOthersToo(@ForAll @NotBlank @StringLength(max = 20) String word) {
        boolean known = List.of("usage:interval", "usage:monthly", "bills").contains(word.strip());
        if (!known && !word.isBlank()) {
            assertThatThrownBy(() -> read.read("energyview", PLAIN, "bills x" + word.replace(" ", ""), "s"))
                    .isInstanceOf(RejectedException.class)
                    .hasMessage("data-scope-unknown");
        }
    }

    @Example
    void addressesThatAreNoneToSendCustomersToKeepTheServiceFromStarting() {
        for (String address : List.of(
                "http://energyview.example/back",
                "https://energyview.example/back#here",
                "https://energyview.example@elsewhere.example/",
                "//energyview.example/back",
                "/back",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:///back",
                "https://energyview.example/a b",
                "")) {
            assertThatIllegalArgumentException()
                    .as(address)
                    .isThrownBy(() -> new Recipient("x", recipient.name(), Set.of(), Set.of(address)));
        }
        assertThat(new Recipient("x", recipient.name(), Set.of(), Set.of("http://localhost:8090/connected"))
                        .redirectUris())
                .hasSize(1);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(PLAIN, WITH_QUERY);
    }

    /** Anything that a query can carry: every character but halves of one. */
    @Provide
    Arbitrary<String> states() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\ud7ff')
                .withChars('&', '=', '#', '+', '%', ' ', '?', '/', '"', '<', '字')
                .ofMinLength(1)
                .ofMaxLength(500)
                .filter(state -> !state.isBlank());
    }
}
