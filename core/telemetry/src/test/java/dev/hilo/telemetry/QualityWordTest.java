package dev.hilo.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QualityWordTest {

    @Test
    void every_quality_has_one_word_and_every_word_one_quality() {
        for (int code = 0; code <= Quality.LARGEST; code++) {
            var quality = new Quality(code);
            assertThat(QualityWord.parse(QualityWord.of(quality))).contains(quality);
        }
    }

    @Test
    void what_the_list_does_not_know_is_written_by_its_code() {
        assertThat(QualityWord.of(new Quality(0x80AB))).isEqualTo("bad.0x80AB");
        assertThat(QualityWord.of(new Quality(0x00BA))).isEqualTo("good.0x00BA");
        assertThat(QualityWord.parse("BAD.0x80ab")).contains(new Quality(0x80AB));
    }

    @Test
    void a_code_of_another_severity_and_other_words_are_none() {
        for (var wrong :
                new String[] {
                    "",
                    "fine",
                    "good.0x80AB",
                    "bad.0x80A",
                    "bad.0x+0AB",
                    "bad.80AB",
                    "0x80AB",
                    "bad."
                }) {
            assertThat(QualityWord.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
