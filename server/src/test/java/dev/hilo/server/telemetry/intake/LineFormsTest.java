package dev.hilo.server.telemetry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Refusal;
import org.junit.jupiter.api.Test;

class LineFormsTest {

    @Test
    void a_broken_line_is_refused_with_its_number_and_the_others_count() {
        assertThat(
                        Bodies.lines(
                                """
                                {"source":"plc","epoch":1,"seq":2}
                                {"machine":"m","time":1,"values":{"t":1}}

                                {"machine":"m","time":2,"values":{"t":}}
                                {"machine":"m","time":3,"values":{"t":3}} x
                                {"machine":"m","time":4,"values":{"t":4\
                                """
                                        + "\r\n"
                                        + "{\"machine\":\"m\",\"time\":5,\"values\":{\"t\":5}}"))
                .containsExactly(
                        "source plc",
                        "sequence 1/2",
                        "2 m/t 1000 1.0",
                        "4 no json.unexpected[116, number]",
                        "5 no json.unexpected[161, line end]",
                        "6 no json.cut[202]",
                        "7 m/t 5000 5.0");
    }

    @Test
    void long_csv_has_a_reading_a_row() {
        assertThat(
                        Bodies.csv(
                                """
                                Machine,sensor,time,value,quality
                                south/C-201,t,2026-11-20T12:00:00Z,81.3,
                                "south/C-201",s,1795176000000,"idle, ""warm""!",uncertain
                                south/C-201,t,noon,1,
                                south/C-201,t,1,,
                                south/C-201,t
                                south/C-201,t,1,1,fine
                                """))
                .containsExactly(
                        "2 south/C-201/t 1795176000000000 ~81.3",
                        "3 south/C-201/s 1795176000000000 ~idle, \"warm\"! !4000",
                        "4 no reading.time-invalid[noon]",
                        "5 south/C-201/t no reading.no-value[]",
                        "6 no csv.row-cells[2, 5]",
                        "7 south/C-201/t no reading.quality-unknown[fine]");
    }

    @Test
    void a_path_stands_for_machine_and_sensor() {
        assertThat(Bodies.csv("path;time;value\nsouth/gas/C-201/t;5;81,3\n"))
                .containsExactly("2 south/gas/C-201/t 5000 ~81,3");
    }

    @Test
    void wide_csv_has_a_column_for_each_sensor_and_empty_cells_say_nothing() {
        assertThat(Bodies.csv("\uFEFFtime,machine,t,p\r\n1,m,5,\r\n2,m,,true\r\n"))
                .containsExactly("2 m/t 1000 ~5", "3 m/p 2000 ~true");
    }

    @Test
    void a_header_that_does_not_fit_is_refused_with_all_that_is_wrong() {
        assertThatThrownBy(() -> Bodies.csv("sensor,colour,colour\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(
                                                "csv.title-twice",
                                                "csv.title-missing",
                                                "csv.title-missing",
                                                "csv.title-missing",
                                                "csv.title-unknown"));
    }
}
