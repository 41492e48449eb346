package nl.kpimodel.data.registration.value;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.ZrmScore;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.data.registration.file.FileFindings;
import org.jspecify.annotations.Nullable;

/**
 * The unreadable values of one line. They are kept until it is known that the line has the form of a record, because they have no meaning
 * otherwise.
 */
public final class UnreadableValues {
    private static final RecordField ZRM_EDITION = RecordType.ZRM_SCORE.field("zrmEdition").orElseThrow();
    private static final RecordField ZRM_DOMAIN = RecordType.ZRM_SCORE.field("zrmDomain").orElseThrow();

    private final ValuesInFindings shown;
    private final List<Noted> noted = new ArrayList<>();

    public UnreadableValues(ValuesInFindings shown) {
        this.shown = shown;
    }

    private record Noted(RecordField field, Unreadable why, int column, @Nullable String written, int number) {}

    /** Forgets the values of the previous line. */
    public void clear() {
        if (!noted.isEmpty()) {
            noted.clear();
        }
    }

    /** Notes a value and empties its field. */
    public void note(FieldValues values, RecordField field, Unreadable why, int column, char[] text, int from, int to) {
        values.setUnreadable(field, column);
        boolean number = field.equals(ZRM_DOMAIN) && to - from <= 2;
        noted.add(new Noted(field, why, column, shown == ValuesInFindings.SHOWN ? new String(text, from, to - from) : null,
                number ? ValueParser.digits(text, from, to) : -1));
    }

    /** Reads domains of the self-sufficiency matrix by their numbers, which requires that the edition is known. */
    private void readDomainNumbers(FieldValues values) {
        noted.removeIf(value -> {
            if (value.number() < 1 || !(values.get(ZRM_EDITION) instanceof ZrmScore.MatrixEdition edition)) {
                return false;
            }
            List<ZrmScore.Domain> domains = ZrmScore.Domain.of(edition);
            boolean known = value.number() <= domains.size();
            if (known) {
                values.set(ZRM_DOMAIN, domains.get(value.number() - 1), value.column());
            }
            return known;
        });
    }

    /** Reports all values, with the record's id if it may be shown. */
    public void report(FileFindings findings, FieldValues values, long line) {
        if (noted.isEmpty()) {
            return;
        }
        readDomainNumbers(values);
        String id = RecordAssembly.idOf(values);
        for (Noted value : noted) {
            findings.unreadable(value.why(), value.field(), values.type(), id, line, value.column(), value.written());
        }
    }
}
