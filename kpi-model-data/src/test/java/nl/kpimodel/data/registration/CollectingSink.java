package nl.kpimodel.data.registration;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;

/** Keeps everything that reading delivers. */
public class CollectingSink implements RegistrationReader.Sink {
    public final List<RegistrationRecord> records = new ArrayList<>();
    public final List<Finding.Place> places = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();

    @Override
    public void onRecord(RegistrationRecord record, Finding.Place place) {
        records.add(record);
        places.add(place);
    }

    @Override
    public void onFinding(Finding finding) {
        findings.add(finding);
    }

    /** Returns the findings as rule, line, column and field. */
    public List<String> told() {
        return findings.stream()
                .map(finding -> finding.ruleId() + " " + finding.place().line() + ":" + finding.place().column()
                        + finding.place().field().map(field -> " " + field).orElse(""))
                .toList();
    }
}
