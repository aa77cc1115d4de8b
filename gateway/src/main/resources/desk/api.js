// The API of the desk.

import { api } from '/page/api.js';

export const { get, post, download, follow } = api('/api/desk/v1');
