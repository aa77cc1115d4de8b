package org.lamplighter.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:aaaa:bbbb:cccc:dddd, 2001:db8:1:2",
        "2001:db8:1:2:1:1:1:1, 2001:db8:1:2",
        "2001:db8:1:3:1:1:1:1, 2001:db8:1:3",
        "0:0:0:0:0:0:0:1, 0:0:0:0"
    })
    void anAddressStandsForItsSite(String address, String site) {
        assertThat(CallerAddress.site(address)).isEqualTo(site);
    }
}
