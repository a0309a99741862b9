"""J1 complete in DuckDB over JSON Lines: bench_duckdb_list.py with read_json instead of read_csv; one GROUP BY customer with ordered list of a packed key (t, file row, touchpoint code in one HUGEINT-free BIGINT),
then list functions / unnest. No window functions. Same answer as bench_duckdb.py."""
import sys
from common import phase, write, num, TPS
import duckdb
src, dst = sys.argv[1:3]
con = duckdb.connect(); q = con.execute; phase("start")
rd = f"""read_json('{src}', format='newline_delimited',
      columns={{'customer_id':'VARCHAR','timestamp':'TIMESTAMP','touchpoint':'VARCHAR','channel':'VARCHAR','csat':'VARCHAR','revenue':'VARCHAR'}})"""
q("CREATE TYPE tpe AS ENUM (" + ",".join(f"'{x}'" for x in sorted(TPS)) + ")")
q(f"CREATE TEMP TABLE e AS SELECT customer_id c, epoch(timestamp)::BIGINT t, touchpoint::tpe tp FROM {rd}"); phase("import")
# packed: t since 2000 (31 bits) << 33 | rowid (28 bits) << 5 | code (5 bits): one BIGINT sort key, ties by file order
q("""CREATE TEMP TABLE p AS SELECT c, list_sort(list(((t - 946684800) << 33) | (rowid << 5) | enum_code(tp))) AS a FROM e GROUP BY c"""); phase("per_customer")
q("""CREATE TEMP TABLE x AS SELECT (a[i] & 31)::UTINYINT AS tp, (CASE WHEN i < n THEN a[i+1] & 31 END)::UTINYINT AS ntp, CASE WHEN i < n THEN (a[i+1] >> 33) - (a[i] >> 33) END AS dt
     FROM (SELECT a, len(a) AS n, unnest(range(1, len(a) + 1)) AS i FROM p)"""); phase("unnest")
names = sorted(TPS); CO, OC = names.index("complaint"), names.index("order_confirmation")
tp = {names[a]: dict(events=ev, customers=0, dropoffs=0, complaints=0, median_next_s=num(md)) for a, ev, md in
      q("SELECT tp, count(*), median(dt) FROM x GROUP BY tp").fetchall()}
q("CREATE TEMP TABLE cu AS SELECT list_transform(a, lambda v: (v & 31)::UTINYINT) AS v FROM p")
for a, k in q("SELECT x, count(*) FROM (SELECT unnest(list_distinct(v)) AS x FROM cu) GROUP BY x").fetchall(): tp[names[a]]["customers"] = k
n, = q("SELECT count(*) FROM e").fetchone(); phase("touchpoints")
edges = {f"{names[a]}>{names[b]}": dict(count=k, median_s=num(m)) for a, b, k, m in
         q("SELECT tp, ntp, count(*), median(dt) FROM x WHERE ntp IS NOT NULL GROUP BY tp, ntp").fetchall()}; phase("edges")
for a, k in q(f"SELECT v[-1], count(*) FROM cu WHERE NOT list_contains(v, {OC}) GROUP BY 1").fetchall(): tp[names[a]]["dropoffs"] = k
for a, k in q(f"""WITH z AS (SELECT v, unnest(list_filter(range(1, len(v) + 1), lambda i: v[i] = {CO})) AS i FROM cu WHERE list_contains(v, {CO}))
   SELECT list_filter(v[1:i], lambda y: y <> {CO})[-1] AS s, count(*) FROM z GROUP BY 1 HAVING s IS NOT NULL""").fetchall(): tp[names[a]]["complaints"] = k
phase("complaints")
nc, nv = q("SELECT count(*), count(DISTINCT v) FROM cu").fetchone()
top = [(">".join(names[y] for y in v), k) for v, k in q("SELECT v, count(*) k FROM cu GROUP BY v ORDER BY k DESC LIMIT 40").fetchall()]; phase("variants")
write(dict(events=n, customers=nc, touchpoints=tp, edges=edges, variants=dict(distinct=nv, top=top)), dst)
