// The page's words in English, Chinese and Japanese. A | divides the form for one from that for more.

export const TONGUES = ['en', 'zh-TW', 'ja'];
export const WORDS = {
	language: ['English', '中文', '日本語'],
	connecting: ['Connecting', '連線中', '接続中'],
	reconnecting: ['Reconnecting', '重新連線中', '再接続中'],
	unreached: ['Cannot reach the class', '連不到課堂', '教室に接続できません'],
	'unreached-help': ['Is this phone on the room’s Wi-Fi? It keeps trying by itself.',
		'手機連上教室的Wi-Fi了嗎？系統會自動再試。', '教室のWi-Fiにつながっていますか。自動で接続を試みます。'],
	retry: ['Try again', '再試一次', 'もう一度試す'],
	pin: ['PIN from the projector', '投影畫面上的PIN碼', 'スクリーンのPIN'],
	name: ['Your name', '你的名字', '名前'],
	named: ['You get a name here.', '這裡會給你名字。', '名前は自動で決まります。'],
	team: ['Team', '隊伍', 'チーム'],
	join: ['Join', '加入', '参加'],
	'why-pin': ['That is not this class’s PIN. Look again.', '這不是這堂課的PIN碼。請再看一次。',
		'このPINではありません。もう一度見てください。'],
	'why-pin-locked': ['Too many wrong PINs. Wait a minute.', '輸入錯誤太多次。請等一分鐘。', 'PINの間違いが続きました。1分待ってください。'],
	'why-locked': ['The room is locked. Ask your teacher.', '課堂已鎖定。請問老師。', '入室が締め切られています。先生に聞いてください。'],
	'why-full': ['The room is full.', '課堂已滿。', '満員です。'],
	'why-address': ['Too many joined from here. Ask your teacher.', '這裡加入的人數太多。請問老師。',
		'ここからの参加が多すぎます。先生に聞いてください。'],
	'why-name-empty': ['Type a name first.', '請先輸入名字。', '名前を入力してください。'],
	'why-name-long': ['That name is too long.', '名字太長。', '名前が長すぎます。'],
	'why-name-taken': ['Somebody has that name. Choose another.', '已經有人用這個名字。請換一個。',
		'その名前は使われています。別の名前にしてください。'],
	'why-name-unfit': ['That name cannot be used. Choose another.', '不能用這個名字。請換一個。',
		'その名前は使えません。別の名前にしてください。'],
	'why-no-such-team': ['Choose a team first.', '請先選隊伍。', 'チームを選んでください。'],
	'why-token': ['This seat is not known any more. Join again.', '這個座位已不存在。請重新加入。',
		'この席はもうありません。参加し直してください。'],
	'why-not-now': ['Not possible just now.', '現在不行。', '今はできません。'],
	'why-busy': ['That was too fast. Wait a moment.', '太快了。請稍等。', '操作が速すぎます。少し待ってください。'],
	'why-storage': ['The teacher’s computer cannot store it yet. It is sent again.', '老師的電腦還無法儲存。會再傳送。',
		'先生のコンピューターがまだ保存できません。また送ります。'],
	lobby: ['You are in, {name}', '{name}，你已加入', '{name}さん、参加できました'],
	'lobby-help': ['Questions appear here when your teacher starts.', '老師開始後，題目會出現在這裡。', '先生が始めると、ここに問題が出ます。'],
	players: ['{n} player here|{n} players here', '已有{n}人加入', '{n}人が参加中'],
	counter: ['Question {n} of {of}', '第{n}題，共{of}題', '第{n}問、全{of}問'],
	left: ['{n} second left|{n} seconds left', '剩{n}秒', '残り{n}秒'],
	standing: ['{place} of {players}', '第{place}名，共{players}名', '{players}人中{place}位'],
	multiple: ['Choose all that are right, then send', '選出所有正確的，再送出', '正しいものをすべて選んで送信'],
	order: ['Tap a line, then its new place, or use the arrows', '點一行，再點新位置，或用箭頭', '行をタップし、移す先をタップするか矢印で動かす'],
	match: ['Choose what belongs to each', '選出各自對應的項目', 'それぞれに合うものを選ぶ'],
	map: ['Tap to place the pin, drag to move the map', '點一下放圖釘，拖曳移動地圖', 'タップでピンを立て、ドラッグで地図を動かす'],
	true: ['True', '對', '正しい'],
	false: ['False', '錯', '誤り'],
	answer: ['Type the answer', '輸入答案', '答えを入力'],
	number: ['Type the number', '輸入數字', '数値を入力'],
	'hint-typed': ['Any spelling or script you know', '你知道的任何拼法或文字都可以', '知っている表記なら何でもかまいません'],
	'hint-year': ['For example 2019', '例如2019', '例：2019'],
	'hint-month': ['For example March 2019 or 2019-03', '例如2019年3月或2019-03', '例：2019年3月、2019-03'],
	'hint-day': ['For example 15 March 2019 or 2019-03-15', '例如2019年3月15日或2019-03-15', '例：2019年3月15日、2019-03-15'],
	send: ['Send', '送出', '送信'],
	skip: ['Skip', '略過', 'パス'],
	up: ['Move up', '上移', '上へ'],
	down: ['Move down', '下移', '下へ'],
	moved: ['{text}: number {n}', '「{text}」：第{n}', '「{text}」：{n}番目'],
	choose: ['Choose', '選擇', '選ぶ'],
	'map-label': ['Map of East Asia: arrow keys move the pin, plus and minus zoom', '東亞地圖：方向鍵移動圖釘，加減號縮放',
		'東アジアの地図：矢印キーでピンを動かし、プラスとマイナスで拡大・縮小'],
	'map-missing': ['The map did not load.', '地圖沒有載入。', '地図を読み込めませんでした。'],
	'no-pin': ['No pin yet', '尚未放圖釘', 'ピンはまだありません'],
	coordinates: ['{north}° N, {east}° E', '北緯{north}°、東經{east}°', '北緯{north}°、東経{east}°'],
	'zoom-in': ['Zoom in', '放大', '拡大'],
	'zoom-out': ['Zoom out', '縮小', '縮小'],
	incomplete: ['Something is missing. Fill it in, or skip.', '還沒填完。請補上，或略過。', 'まだ足りません。埋めるか、パスしてください。'],
	sending: ['Sending', '傳送中', '送信中'],
	unsent: ['Not connected. Your answer goes out as soon as it can.', '尚未連線。一連上就送出你的答案。',
		'接続していません。つながりしだい解答を送ります。'],
	kept: ['Answer is in. You can change it until the question closes.', '已收到答案。題目結束前都可以改。',
		'解答を受け取りました。締め切りまで変えられます。'],
	skipped: ['Skipped. You can still answer until the question closes.', '已略過。題目結束前都還可以作答。',
		'パスしました。締め切りまで解答できます。'],
	unfit: ['That cannot be read. Write it another way.', '無法讀取。請換個寫法。', '読み取れません。別の書き方にしてください。'],
	closed: ['The question is closed.', '這題已結束。', '締め切られました。'],
	late: ['Your answer came too late.', '你的答案來不及送達。', '解答は間に合いませんでした。'],
	correct: ['Right', '答對了', '正解'],
	almost: ['Almost', '差一點', '惜しい'],
	wrong: ['Not this one', '不是這個', 'これではありません'],
	none: ['No answer', '沒有作答', '解答なし'],
	given: ['Your answer', '你的答案', 'あなたの解答'],
	key: ['Right answer', '正確答案', '正解'],
	source: ['Source', '出處', '出典'],
	points: ['Points', '得分', '今回'],
	score: ['Score', '總分', '得点'],
	place: ['Place', '名次', '順位'],
	next: ['Next', '下一題', '次へ'],
	board: ['Scores so far', '目前成績', 'ここまでの得点'],
	climbed: ['Up {n} place|Up {n} places', '前進{n}名', '{n}つ上がりました'],
	wait: ['All answered', '全部作答完畢', 'すべて解答しました'],
	'wait-help': ['The result appears here at the end.', '結束後，結果會出現在這裡。', '終わると、ここに結果が出ます。'],
	finished: ['{right} of {of} right', '{of}題答對{right}題', '{of}問中{right}問正解'],
	lesson: ['Download this lesson', '下載這堂課', 'この授業をダウンロード'],
	'lesson-help': ['Open the file in Communiqué on your own computer, and it remembers your answers.',
		'在自己電腦上用Communiqué打開檔案，就會記住你的作答。', '自分のコンピューターのCommuniquéで開くと、解答が記録されます。'],
	'lesson-gone': ['The class has closed. The file is no longer there.', '課堂已關閉，檔案已不在。', '授業が閉じられ、ファイルはもうありません。'],
	removed: ['Your seat was taken back', '你的座位已被收回', '席が取り消されました'],
	'removed-help': ['Was that a mistake? Ask your teacher.', '若是弄錯，請問老師。', '間違いなら先生に聞いてください。'],
	gone: ['This seat is closed here', '這個座位在這裡已關閉', 'この席はここでは閉じられました'],
	'gone-help': ['It was opened on another device, or the class has closed.', '座位在另一台裝置開啟，或課堂已關閉。',
		'別の端末で開かれたか、授業が閉じられました。'],
};

let current = 0;

/// The page's language for a tag, or null.
export function tongueFor(tag) {
	const start = String(tag || '').toLowerCase().slice(0, 2);
	return TONGUES.filter((tongue) => tongue.slice(0, 2) === start)[0] || null;
}

export function speak(tongue) {
	current = TONGUES.indexOf(tongue);
	document.documentElement.lang = tongue;
}

/// The message with {names} replaced.
export function say(key, values) {
	const forms = WORDS[key][current].split('|');
	const form = forms[forms.length > 1 && values.n !== 1 ? 1 : 0];
	return form.replace(/\{(\w+)\}/g, (all, name) => values[name]);
}

export function number(value) {
	return value.toLocaleString(TONGUES[current]);
}

/// "4th" in English, the figure alone elsewhere.
export function ordinal(place) {
	if (current > 0) return place;
	const isTeen = place % 100 > 10 && place % 100 < 14;
	return place + (!isTeen && {1: 'st', 2: 'nd', 3: 'rd'}[place % 10] || 'th');
}
