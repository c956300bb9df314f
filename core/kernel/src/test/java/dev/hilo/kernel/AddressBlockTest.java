package dev.hilo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlockTest {

    @Test
    void all_addresses_of_a_64_are_one_block() {
        assertThat(AddressBlock.of("2001:db8:0:7::1"))
                .isEqualTo(AddressBlock.of("2001:0db8:0000:0007:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(AddressBlock.of("2001:db8:0:8::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "::1, 0:0:0:0::/64",
        "2001:db8::, 2001:db8:0:0::/64",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0::/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void a_block_has_one_name_however_the_address_is_written(String address, String block) {
        assertThat(AddressBlock.of(address)).isEqualTo(block);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7", "unknown", "''", "no:address"})
    void anything_else_is_a_block_by_itself(String address) {
        assertThat(AddressBlock.of(address)).isEqualTo(address);
    }
}
