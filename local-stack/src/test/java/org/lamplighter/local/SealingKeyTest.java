package org.lamplighter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SealingKeyTest {

    /** P-256 (FIPS 186-4, D.1.2.3). */
    private static final BigInteger PRIME =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

    @TempDir
    Path folder;

    @RepeatedTest(20)
    void theKeyIsMadeOnceReadableByItsOwnerOnlyAndAPointOfTheCurve() throws Exception {
        String set = SealingKey.in(folder);
        JsonNode key = new JsonMapper().readTree(set).path("keys").path(0);

        assertThat(SealingKey.in(folder)).isEqualTo(set);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sealing-keys"))))
                .isEqualTo("rw-------");
        assertThat(key.path("kid").asString()).matches("embedded-[0-9a-f]{8}");
        BigInteger x = number(key, "x");
        assertThat(number(key, "y").pow(2).mod(PRIME))
                .isEqualTo(x.pow(3)
                        .subtract(x.multiply(BigInteger.valueOf(3)))
                        .add(B)
                        .mod(PRIME));
        assertThat(number(key, "d")).isPositive();
    }

    private static BigInteger number(JsonNode key, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.path(name).asString());
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }
}
