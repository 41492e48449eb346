package nl.kpimodel.core.validation;

/**
 * How a rule of an application's own judges records together (Dutch: <i>controle over records heen</i>): made for one run, it takes the records one by
 * one and reports at the end. See {@link OwnRule#acrossRecords}.
 *
 * <pre>{@code
 * final class OneCaseOfAPerson implements CrossCheck {
 *     private final Map<List<String>, List<RecordReference>> byPerson = new HashMap<>();
 *
 *     public void accept(RecordView record, CrossBreaches breaches) {
 *         record.text("personId").ifPresent(person ->
 *                 byPerson.computeIfAbsent(List.of(record.organisation(), person), first -> new ArrayList<>()).add(record.reference()));
 *     }
 *
 *     public void finish(CrossBreaches breaches) {
 *         byPerson.values().stream().filter(cases -> cases.size() > 1).flatMap(List::stream)
 *                 .forEach(one -> breaches.of(one).inField("personId"));
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Keep values and {@linkplain RecordView#reference() references}, not views; what is kept is the application's memory.
 *   <li>Records come in the order of the input. A rule that reports at the end, and of several records does not choose the first to come, does not depend
 *       on that order.
 *   <li>Ids hold within one organisation: make it part of the key.
 * </ul>
 *
 * <p>Used by one thread at a time.
 */
public interface CrossCheck {
    /**
     * Takes in a record that no rule rejects by itself.
     *
     * @param record the record, of a type of the rule
     * @param breaches takes down breaches that are certain already
     */
    void accept(RecordView record, CrossBreaches breaches);

    /**
     * Reports what is known when all records were taken in.
     *
     * @param breaches takes down where records break the rule
     */
    void finish(CrossBreaches breaches);
}
