export type {
  Adapter,
  Auth,
  Endpoints,
  EndState,
  Errors,
  Inline,
  JobReply,
  KnownJob,
  LaterProtocol,
  Limits,
  Meaning,
  Profile,
  Protocol,
  Replies,
  ReportedError,
  States,
  SubmitReply,
  Upload,
  UploadFile,
  UploadTicket,
} from './contract/adapter.ts';
export {
  defineAdapter,
  loadAdapter,
  type Provider,
  type ProviderOptions,
} from './contract/define-adapter.ts';
export type {
  Binding,
  Bindings,
  ConditionalPrice,
  Model,
  Price,
  Task,
  WireField,
  WireFields,
} from './contract/model.ts';
export type {
  BalanceSource,
  Bill,
  BilledJob,
  BillEntry,
  BillPage,
  PricedCall,
  PriceList,
  Prices,
  ToldBalance,
  ToldPrice,
} from './contract/prices.ts';
export { readMoment } from './contract/read-moment.ts';
export type { ReadableReply, Reader } from './contract/reader.ts';
export { follow, on, route, type Route } from './contract/route.ts';
export type {
  DescribedModel,
  ListedModel,
  ListedPage,
  ListPage,
  ModelList,
  Schemas,
} from './contract/schemas.ts';
export type {
  Candidate,
  Ledger,
  Listing,
  Search,
  SearchPage,
  SearchQuery,
} from './contract/search.ts';
export type {
  SignedHeaders,
  Webhook,
  WebhookKey,
  WebhookNews,
  WebhookSignature,
} from './contract/webhook.ts';
export type { VideoFile } from './job/job-output.ts';
export type { MediaKind } from './request/media.ts';
