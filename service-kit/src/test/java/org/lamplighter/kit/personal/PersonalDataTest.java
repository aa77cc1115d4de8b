package org.lamplighter.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.contracts.SealedText;

/** Personal data is shown masked, kept encrypted and never told by a log line. */
class PersonalDataTest {

    private static final PersonalDataCipher CIPHER = cipher(1);

    private static PersonalDataCipher cipher(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return new PersonalDataCipher(Base64.getEncoder().encodeToString(key));
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "李小明, 李**",
        "欧阳锋, 欧阳*",
        "欧阳, 欧*",
        "上官婉儿, 上官**",
        "张, 张*",
        "阿卜杜拉·买买提, 阿**",
        "Smith, S**",
    })
    void namesShowTheSurnameAlone(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
        assertThat(new PersonName(name)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "138 1234 5678, 138****5678",
        "+86 138-1234-5678, 138****5678",
        "0512-65123456, ********3456",
        "051265123456, ********3456",
    })
    void phoneNumbersShowTheirEnds(String number, String masked) {
        assertThat(new PhoneNumber(number).masked()).isEqualTo(masked);
        assertThat(new PhoneNumber(number)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "12812345678", "1381234567", "138123456789", "95598", "phone"})
    void whatIsNoPhoneNumberIsRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(number));
    }

    @ParameterizedTest
    @CsvSource({
        "苏州市姑苏区平江路12号3幢402室, 苏州市姑苏区平江路***",
        "江苏省苏州市吴中区木渎镇中山东路88号, 江苏省苏州市吴中区木渎镇中山东路***",
        "姑苏区山塘街100号, 姑苏区山塘街***",
        "吴中区横泾村5组12号, 吴中区***",
        "12 Pingjiang Road Suzhou, 12 Pingjiang Road***",
        "某地三号楼402, 某地***",
        "家里, 家***",
    })
    void addressesShowTheRoadAndHideTheDoor(String address, String masked) {
        assertThat(new PostalAddress(address).masked()).isEqualTo(masked);
        assertThat(new PostalAddress(address)).hasToString(masked);
    }

    @Test
    void accountNumbersHideTheirMiddle() {
        assertThat(new AccountNumber("3205080001").masked()).isEqualTo("320****001");
        assertThat(new AccountNumber("3205080001")).hasToString("320****001");
    }

    @Test
    void freeWordsShowOnlyTheirLength() {
        assertThat(new PersonalText("我家门牌是402")).hasToString("[8 characters]");
    }

    @Property
    void whatWasSealedOpensToTheSame(@ForAll String clear) {
        Assume.that(wellFormed(clear));
        assertThat(CIPHER.open(CIPHER.seal(clear))).isEqualTo(clear);
    }

    @Property
    void theSealedFormTellsNothing(@ForAll @StringLength(min = 6, max = 40) String clear) {
        Assume.that(wellFormed(clear));
        SealedText one = CIPHER.seal(clear);
        SealedText two = CIPHER.seal(clear);

        assertThat(one).isNotEqualTo(two);
        assertThat(one.value()).doesNotContain(clear);
    }

    @Property
    void aChangedBitIsNoticed(@ForAll @IntRange(max = 1000) int position, @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = Base64.getUrlDecoder().decode(CIPHER.seal("林晓雨").value().substring(3));
        sealed[position % sealed.length] ^= (byte) (1 << bit);
        SealedText tampered =
                new SealedText("v1." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));

        assertThatIllegalStateException().isThrownBy(() -> CIPHER.open(tampered));
    }

    @Test
    void anotherKeyOpensNothing() {
        SealedText sealed = CIPHER.seal("林晓雨");

        assertThatIllegalStateException().isThrownBy(() -> cipher(2).open(sealed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.", "v1.AAAA", "v1.not base64"})
    void whatWasNeverSealedIsNoticed(String never) {
        assertThatIllegalStateException().isThrownBy(() -> CIPHER.open(new SealedText(never)));
    }

    @Property
    void theBlindIndexIsTheSameForTheSameAndNeedsTheKey(@ForAll String one, @ForAll String other) {
        Assume.that(wellFormed(one) && wellFormed(other));
        assertThat(CIPHER.blindIndex(one))
                .isEqualTo(CIPHER.blindIndex(one))
                .isNotEqualTo(cipher(2).blindIndex(one));
        assertThat(CIPHER.blindIndex(one).equals(CIPHER.blindIndex(other))).isEqualTo(one.equals(other));
    }

    @Property
    void noPersonalValueEverShowsItselfWhole(@ForAll @StringLength(min = 2, max = 64) String text) {
        Assume.that(!text.isBlank() && text.strip().length() >= 2);
        assertThat(new PersonName(text).toString()).isNotEqualTo(text.strip());
        assertThat(new PostalAddress(text).toString()).isNotEqualTo(text.strip());
        assertThat(new PersonalText(text).toString()).isNotEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void aDataKeyHasThirtyTwoBytes(int bytes) {
        String key = Base64.getEncoder().encodeToString(new byte[bytes]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonalDataCipher(key))
                .withMessageContaining("32");
    }

    /** Half a surrogate pair is no text: no encoding of it comes back. */
    private static boolean wellFormed(String text) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
