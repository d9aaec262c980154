/** GitHub's answers about single commits and folders, as the recount needs them. */
import { z } from 'zod'
import { day, sha } from '../refresh/shapes'

/** One commit, its day, the one before it (the first parent) and its root folder. */
export const commit = z.object({
  sha,
  commit: z.object({ committer: z.object({ date: day }), tree: z.object({ sha }) }),
  parents: z.array(z.object({ sha })),
}).transform(({ sha, commit: { committer: { date }, tree }, parents }) =>
  ({ commit: sha, date, tree: tree.sha, parent: parents[0]?.sha }))

/** A folder's entries: a `blob` is a file, a `tree` a folder. */
const folderEntry = z.object({ path: z.string().min(1), type: z.enum(['blob', 'tree', 'commit']), sha })
export type FolderEntry = z.infer<typeof folderEntry>
export const folder = z.object({ tree: z.array(folderEntry), truncated: z.literal(false, 'expected the whole folder') }).transform(({ tree }) => tree)

/** The names of a folder's files. */
export const files = z.array(z.object({ name: z.string().min(1), type: z.string() }))
  .transform(entries => entries.filter(({ type }) => type === 'file').map(({ name }) => name))
