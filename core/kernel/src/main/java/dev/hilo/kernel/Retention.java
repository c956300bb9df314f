package dev.hilo.kernel;

/** For how many days a tenant keeps what; every store that keeps such a thing obeys it. */
public record Retention(int rawDays, int rollupDays, int auditDays) {

    public static final Retention USUAL = new Retention(400, 3660, 3660);

    private static final int MOST = 36_600;

    public Retention {
        var problems = new Problems();
        check(problems, "rawDays", rawDays);
        check(problems, "rollupDays", rollupDays);
        check(problems, "auditDays", auditDays);
        problems.refuse();
    }

    private static void check(Problems problems, String field, int days) {
        problems.when(days < 1 || days > MOST, field, "number.range", 1, MOST);
    }
}
