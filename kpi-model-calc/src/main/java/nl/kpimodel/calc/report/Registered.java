package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.BudgetCorrection;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.EducationTrack;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.EmployeeRole;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import org.jspecify.annotations.Nullable;

/**
 * The accepted records of one input, each beside what it refers to, in whatever order they came. Ids never match across organisations.
 *
 * <p>Filled by {@link #add}, then read; not for sharing between threads while it is filled.
 */
final class Registered {
    /** An id within its organisation. */
    private record Key(String organisation, String id) {
        static Key of(RegistrationRecord record, String id) {
            return new Key(record.strata().organisation(), id);
        }
    }

    private final Map<RecordType, List<RegistrationRecord>> byType = new EnumMap<>(RecordType.class);
    private final Map<Key, Dossier> dossiers = new HashMap<>();
    private final Map<Key, Employee> employees = new HashMap<>();
    private final Map<Key, BudgetApplication> applications = new HashMap<>();
    private final Map<RecordType, List<Filed<?>>> filed = new EnumMap<>(RecordType.class);
    private boolean joined;

    void add(RegistrationRecord record) {
        byType.computeIfAbsent(record.type(), type -> new ArrayList<>()).add(record);
        if (record instanceof Case registered) {
            dossiers.put(Key.of(record, registered.id()), new Dossier(registered));
        } else if (record instanceof Employee employee) {
            employees.put(Key.of(record, employee.id()), employee);
        } else if (record instanceof BudgetApplication application) {
            applications.put(Key.of(record, application.id()), application);
        }
    }

    @Nullable Dossier dossier(@Nullable String organisation, @Nullable String id) {
        return organisation == null || id == null ? null : dossiers.get(new Key(organisation, id));
    }

    private List<RegistrationRecord> registered(RecordType type) {
        return byType.getOrDefault(type, List.of());
    }

    long count(RecordType type) {
        return registered(type).size();
    }

    /** The cases, each with its events. */
    Collection<Dossier> dossiers() {
        if (!joined) {
            byType.values().forEach(records -> records.forEach(record -> {
                Dossier dossier = dossierOf(record);
                if (dossier != null) {
                    dossier.file(record);
                }
            }));
            joined = true;
        }
        return dossiers.values();
    }

    /** The records of a type, each with its case and its place. */
    @SuppressWarnings("unchecked") // what is kept under a type was filed as that type
    <R extends RegistrationRecord> List<Filed<R>> records(RecordType type, Class<R> as) {
        return (List<Filed<R>>) (List<?>) filed.computeIfAbsent(type, t -> {
            List<Filed<?>> records = new ArrayList<>();
            for (RegistrationRecord record : registered(t)) {
                records.add(new Filed<>(as.cast(record), dossierOf(record), placeOf(record)));
            }
            return List.copyOf(records);
        });
    }

    /** Every accepted record of every type, with its place. */
    void forEachPlace(java.util.function.BiConsumer<RegistrationRecord, Strata> consumer) {
        byType.values().forEach(records -> records.forEach(record -> consumer.accept(record, placeOf(record))));
    }

    private @Nullable Dossier dossierOf(RegistrationRecord record) {
        if (record instanceof BudgetCorrection correction) {
            BudgetApplication application = applicationOf(correction);
            return application == null ? null : dossierOf(application);
        }
        String caseId = caseIdOf(record);
        return caseId == null ? null : dossiers.get(Key.of(record, caseId));
    }

    private static @Nullable String caseIdOf(RegistrationRecord record) {
        for (RecordField field : record.type().fields()) {
            if (field.refersTo().filter(RecordType.CASE::equals).isPresent()) {
                return (String) field.get(record);
            }
        }
        return null;
    }

    private @Nullable BudgetApplication applicationOf(BudgetCorrection correction) {
        String id = correction.applicationId();
        return id == null ? null : applications.get(Key.of(correction, id));
    }

    private Strata placeOf(RegistrationRecord record) {
        Strata place = record.strata();
        if (record instanceof BudgetCorrection correction) {
            BudgetApplication application = applicationOf(correction);
            place = application == null ? place : Filed.firstOf(place, application.strata());
        }
        Dossier dossier = dossierOf(record);
        if (dossier != null) {
            return Filed.firstOf(place, dossier.registered.strata());
        }
        Employee employee = employeeOf(record);
        return employee == null ? place : Filed.firstOf(place, employee.strata());
    }

    /** The role of who follows an education. */
    @Nullable EmployeeRole roleOf(EducationTrack track) {
        Employee employee = employeeOf(track);
        return employee == null ? null : employee.role();
    }

    private @Nullable Employee employeeOf(RegistrationRecord record) {
        if (record instanceof TimeEntry entry) {
            return employees.get(Key.of(entry, entry.employeeId()));
        }
        return record instanceof EducationTrack track ? employees.get(Key.of(track, track.employeeId())) : null;
    }
}
