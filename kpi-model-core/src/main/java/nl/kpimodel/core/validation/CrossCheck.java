package nl.kpimodel.core.validation;

/**
 * The part of an application's own rule that judges records together (Dutch: <i>controle over records heen</i>). A check is created for
 * each run, receives the records one by one, and reports at the end. See {@link OwnRule#acrossRecords}.
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
 *   <li>Keep values and {@linkplain RecordView#reference() references}, not views. The application is responsible for the memory they take.
 *   <li>Records come in the order of the input. To be independent of it, a rule must report at the end, and must not prefer the first
 *       of several records.
 *   <li>An id is valid only within one organisation: include the organisation in the key.
 * </ul>
 *
 * <p>Used by one thread at a time.
 */
public interface CrossCheck {
    /**
     * Receives a record that no rule rejects by itself.
     *
     * @param record the record, of a type of the rule
     * @param breaches receives the breaches that are already certain
     */
    void accept(RecordView record, CrossBreaches breaches);

    /**
     * Reports the breaches that are known after the last record.
     *
     * @param breaches receives the breaches
     */
    void finish(CrossBreaches breaches);
}
