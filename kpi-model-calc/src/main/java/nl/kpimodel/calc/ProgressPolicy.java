package nl.kpimodel.calc;

/**
 * What counts as progress on the self-sufficiency matrix (Dutch: <i>Zelfredzaamheid-Matrix</i>, ZRM) where one domain goes up and another down. The
 * levels have an order and no distances, so domains are counted and never averaged.
 */
public enum ProgressPolicy {
    /** Progress on at least one domain, whatever the others do. */
    ANY("vooruitgang op ten minste één domein", "progress on at least one domain"),
    /** Progress on more domains than show decline. */
    NET("vooruitgang op meer domeinen dan achteruitgang", "progress on more domains than decline"),
    /** Progress on at least one domain and decline on none. */
    NONE_DECLINED(
            "vooruitgang op ten minste één domein en achteruitgang op geen enkel", "progress on at least one domain and decline on none");

    private final Remark remark;

    ProgressPolicy(String dutch, String english) {
        this.remark = new Remark(dutch, english);
    }

    boolean isProgress(int forward, int back) {
        return switch (this) {
            case ANY -> forward > 0;
            case NET -> forward > back;
            case NONE_DECLINED -> forward > 0 && back == 0;
        };
    }

    Remark remark() {
        return remark;
    }
}
