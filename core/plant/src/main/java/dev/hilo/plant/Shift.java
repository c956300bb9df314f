package dev.hilo.plant;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the working day in the site's own time. One whose end is not after its start ends on
 * the next day.
 *
 * @param days the days on which it starts
 */
public record Shift(String name, Set<DayOfWeek> days, LocalTime start, LocalTime end) {

    static final int MOST = 20;
    private static final int LONGEST_NAME = 64;
    private static final int LETTERS = 3;

    public Shift {
        days = Set.copyOf(days);
    }

    static List<Shift> read(MembersReader parent) {
        var shifts = new ArrayList<Shift>();
        var names = new HashSet<String>();
        for (MembersReader in : parent.objects("shifts", MOST)) {
            var name = in.line("name", LONGEST_NAME);
            var days = days(in);
            var start = in.localTime("start");
            var end = in.localTime("end");
            in.required("name", name);
            in.required("start", start);
            in.required("end", end);
            in.done();
            name.filter(text -> !names.add(text))
                    .ifPresent(text -> in.problem("name", "shift.duplicate", text));
            if (name.isPresent() && start.isPresent() && end.isPresent()) {
                shifts.add(new Shift(name.get(), days, start.get(), end.get()));
            }
        }
        return shifts;
    }

    private static Set<DayOfWeek> days(MembersReader in) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String text : in.lines("days", 7, 9)) {
            var day = day(text);
            day.ifPresentOrElse(
                    days::add, () -> in.problem("days", "word.unknown", text, "MON, TUE … SUN"));
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static Optional<DayOfWeek> day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (abbreviation(day).equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static String abbreviation(DayOfWeek day) {
        return day.name().substring(0, LETTERS);
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", name);
        members.put("days", days.stream().sorted().map(Shift::abbreviation).toList());
        members.put("start", start.toString());
        members.put("end", end.toString());
        return members;
    }
}
